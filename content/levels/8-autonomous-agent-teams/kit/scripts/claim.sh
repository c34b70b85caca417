#!/bin/bash
# claim.sh <task> <agent>: 0 = yours, 1 = somebody else's, 2 = try again later.
# .claims is a worktree of the branch "claims", which holds nothing else.
set -euo pipefail
task=$1 agent=$2 file="current_tasks/$1.txt"
cd "$(git rev-parse --show-toplevel)/.claims"

for _ in {1..8}; do
  git fetch -q origin claims && git reset -q --hard origin/claims
  [ ! -e "$file" ] || exit 1
  mkdir -p current_tasks && echo "$agent since $(date -u +%FT%RZ)" > "$file"
  git add "$file" && git commit -qm "claim $task: $agent"
  # The push takes effect only if nobody has pushed since the fetch.
  git push -q origin HEAD:claims 2> /dev/null && exit 0
  sleep "$((RANDOM % 3))"
done
exit 2
