#!/bin/bash
# Catches the usual ways to skip the pre-commit hook. Text can be rewritten; CI is the gate.
jq 'select(.tool_input.command | test("git( -\\S+( [^-]\\S*)?)* commit\\b[^;&|]*\\s(--no-verify|-[a-z]*n[a-z]*)(\\s|$)")) |
  {hookSpecificOutput: {hookEventName: "PreToolUse", permissionDecision: "deny",
   permissionDecisionReason: "Run npm run check, mend what it names, commit without --no-verify."}}'
