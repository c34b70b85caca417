#!/bin/bash
# One fresh agent per round. It edits; this script judges, marks and commits.
# Run it in a worktree of its own, inside a container: it discards what a red round leaves.
set -u
[ -z "$(git status --porcelain)" ] || { echo "commit or stash first" >&2; exit 1; }
rounds=20 tries=2 round_usd=3 night_usd=20 spent=0
guarded=(prd.json PROMPT.md loop.sh package.json tests/acceptance)
touch progress.txt

for ((round = 1; round <= rounds; round++)); do
  story=$(jq -c "first(.userStories[] | select(.passes == false and .tries < $tries)) // empty" prd.json)
  [ -n "$story" ] || break
  id=$(jq -r .id <<< "$story") base=$(git rev-parse HEAD)
  answer=$(claude -p "$(cat PROMPT.md) The story: $story" --output-format json \
    --permission-mode dontAsk --allowedTools "Read,Edit,Glob,Grep,Bash(npm run check)" \
    --max-turns 40 --max-budget-usd "$round_usd")
  cost=$(jq '.total_cost_usd // empty' <<< "$answer" 2> /dev/null)
  spent=$(jq -n "$spent + ${cost:-$round_usd}")

  git reset -q --soft "$base" # what the agent committed is a change like any other
  git restore --source=HEAD --staged --worktree -- "${guarded[@]}" || exit 1
  if npm run --silent check && bash -c "$(jq -r .verify <<< "$story")"; then
    result=green change='.passes = true' keep=(.)
  else
    result=red change='.tries += 1' keep=(prd.json progress.txt)
  fi
  jq "(.userStories[] | select(.id == \"$id\")) |= ($change)" prd.json > .prd && mv .prd prd.json
  git add -- "${keep[@]}" && git commit -qm "$id: $result in round $round"
  git reset -q --hard && git clean -fdq
  jq -en "$spent < $night_usd" > /dev/null || break
done

echo "about \$$spent spent"
jq -r '.userStories[] | select(.passes == false) | "open: \(.id) \(.title)"' prd.json
grep QUESTION progress.txt
