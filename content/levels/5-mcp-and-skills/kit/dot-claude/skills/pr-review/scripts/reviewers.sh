#!/bin/sh
# Which reviewers does this diff need? Paths first, then added lines.
base=$(git merge-base origin/main HEAD) || exit 1
paths=$(git diff --name-only "$base")
added=$(git diff -U0 "$base" | grep '^+[^+]')
echo "$paths" | grep -qE '^(db|src/report)/' && echo db-reviewer
echo "$paths" | grep -qE '^src/(vouchers|cart)/' && echo complexity-reviewer
{ echo "$paths" | grep -q '^prompts/' || echo "$added" | grep -q 'You are '; } && echo prompt-reviewer
exit 0
