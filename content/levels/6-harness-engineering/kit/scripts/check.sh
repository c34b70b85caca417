#!/bin/bash
# The one command that says done or not done. In package.json: "check": "bash scripts/check.sh"
# Every check runs, also after a red one, so that one round shows every fault.
cd "$(dirname "$0")/.." || exit 1
red=0

check() { # a name, then the command
  local report
  if report=$("${@:2}" 2>&1); then
    echo "green: $1"
  else
    red=1
    echo "RED: $1. To see it alone: ${*:2}"
    tail -n 30 <<< "$report"
  fi
}

check types npm run --silent types
check lint npm run --silent lint
check tests npm run --silent test
exit "$red"
