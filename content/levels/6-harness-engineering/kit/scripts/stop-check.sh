#!/bin/bash
# Runs whenever the agent wants to stop. Exit 2 hands stderr to it; exit 1 would not.
limit=3 # blocks in a row; after that a person decides
input=$(cat)
tally="${TMPDIR:-/tmp}/stop-check-$(jq -r .session_id <<< "$input" | tr -cd 'A-Za-z0-9-')"
[ "$(jq -r .stop_hook_active <<< "$input")" = true ] || rm -f "$tally"

root=$(git -C "$(jq -r .cwd <<< "$input")" rev-parse --show-toplevel) && cd "$root" || exit 2
report=$(npm run --silent check 2>&1) && exit 0

blocks=$(($(cat "$tally" 2> /dev/null) + 1))
echo "$blocks" > "$tally"
if [ "$blocks" -gt "$limit" ]; then
  echo "npm run check is still red after $limit rounds. Stopped for a person." >&2
  exit 1
fi
tail -n 40 <<< "$report" >&2
exit 2
