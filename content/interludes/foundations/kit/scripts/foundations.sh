#!/bin/sh
# What levels 3 to 5 left here, as far as it can be counted.
echo "lines of rules: $(for file in AGENTS.md CLAUDE.md; do
  [ -L $file ] || cat $file
done 2>/dev/null | wc -l)"
git log --since='14 days ago' --numstat --format= -- \
  AGENTS.md CLAUDE.md .claude/rules docs/solutions |
  awk '{ a += $1; d += $2 }
    END { print "lines added, removed: " a + 0 ", " d + 0 }'
git ls-files 'docs/*.md' | while read -r doc; do
  git grep -qF "$(basename "$doc")" -- '*.md' ":!$doc" ||
    echo "nothing links to: $doc"
done
git ls-files '.claude/skills/*/SKILL.md' | while read -r skill; do
  git log --format=%ae -- "$(dirname "$skill")" | sort -u |
    echo "people who changed $skill: $(wc -l)"
done
