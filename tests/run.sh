#!/usr/bin/env bash
# Everything CI runs: formatter, build, tests, and the checks against measuring data where that lies beside the project.
#   tests/run.sh           run what this machine has the tools for, and say loudly what was left out
#   tests/run.sh --setup   first install what is missing (Debian or Ubuntu, as root; elsewhere: say what to install)
# Ends with "N passed, N failed"; with CI=true a skipped test is a failure.
set -uo pipefail
cd "$(dirname "$0")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

packages=()
command -v node >/dev/null || packages+=(nodejs npm)
command -v chromium >/dev/null || packages+=(chromium)
command -v pandoc >/dev/null || packages+=(pandoc)
compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || packages+=(postgresql)
if [ "${1:-}" = --setup ] && [ ${#packages[@]} -gt 0 ]; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null ||
      { echo "Could not install: ${packages[*]}"; exit 1; }
    packages=()
  else
    echo "Install these first (names of Debian packages): ${packages[*]}"
  fi
fi

dotnet tool restore >/dev/null || exit 1
dotnet csharpier check . || { echo "The formatter would change files: run 'dotnet csharpier format .'"; exit 1; }
dotnet build Bot.sln || exit 1

log=$(mktemp)
BOT_CHECKED=$(mktemp)
export BOT_CHECKED
trap 'rm -f "$log" "$BOT_CHECKED"' EXIT
# One project after the other: the emulators keep the platforms' own deadlines, and a browser beside them would eat into those.
dotnet test --solution Bot.sln --no-build --max-parallel-test-modules 1 2>&1 | tee "$log"
# The last figures are those of the whole run.
figure() { sed -n "s/^ *$1: *\([0-9][0-9]*\).*/\1/p" "$log" | tail -n 1; }
passed=$(figure succeeded) failed=$(figure failed) skipped=$(figure skipped) errors=$(figure error)
passed=${passed:-0} failed=${failed:-0} skipped=${skipped:-0} errors=${errors:-0}

# A project that ran no test or died is a failure too, though no test of it says so.
[ "$errors" -gt 0 ] && failed=$((failed + errors))
[ "$passed" -eq 0 ] && failed=$((failed + 1))

# What the emulators checked against the platforms' rules: a run that checked nothing has shown nothing.
cat "$BOT_CHECKED"
[ "$(grep -c 'rules: .* [1-9][0-9]*' "$BOT_CHECKED")" = 2 ] || { echo "The platforms' rules were not checked."; failed=$((failed + 1)); }

tests/measure.sh --goals || failed=$((failed + 1))

if [ ${#packages[@]} -gt 0 ] || [ "$skipped" -gt 0 ]; then
  echo "LEFT OUT: $skipped tests. Missing on this machine: ${packages[*]:-nothing}. 'tests/run.sh --setup' installs it."
fi
[ "${CI:-}" = true ] && failed=$((failed + skipped))
if [ "$skipped" -gt 0 ]; then
  echo "$passed passed, $failed failed, $skipped skipped"
else
  echo "$passed passed, $failed failed"
fi
[ "$failed" -eq 0 ]
