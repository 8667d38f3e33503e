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

work=$(mktemp -d)
export BOT_CHECKED=$work/checked
: >"$BOT_CHECKED"
trap 'rm -rf "$work"' EXIT

# Side by side: one project after the other of those that keep a platform's own deadlines, and behind them, with the time
# that they leave, those that wait for the processor alone.
modules() { printf "tests/%s.Tests/bin/Debug/net10.0/%s.Tests.dll;" $(printf '%s\n' "$@" | sed p); }
test_modules() { dotnet test --test-modules "$(modules "$@")" --max-parallel-test-modules 1 2>&1; }
patient=(Bot.Browser Bot.Chat Bot.Local Bot.Storage Bot.Texts)
punctual=()
for folder in tests/*.Tests; do
  name=$(basename "$folder" .Tests)
  [[ " ${patient[*]} " = *" $name "* ]] || punctual+=("$name")
done
status=0
(renice -n 10 $BASHPID >/dev/null; test_modules "${patient[@]}") >"$work/patient" &
test_modules "${punctual[@]}" | tee "$work/punctual" || status=1
wait $! || status=1
cat "$work/patient"
# The last figures of each are those of its whole run.
figure() {
  local log sum=0 number
  for log in "$work/patient" "$work/punctual"; do
    number=$(sed -n "s/^ *$1: *\([0-9][0-9]*\).*/\1/p" "$log" | tail -n 1)
    sum=$((sum + ${number:-0}))
  done
  echo "$sum"
}
passed=$(figure succeeded) failed=$(figure failed) skipped=$(figure skipped) errors=$(figure error)

# A project that ran no test, died or was not there is a failure too, though no test of it says so.
[ "$errors" -gt 0 ] && failed=$((failed + errors))
[ "$(cat "$work/patient" "$work/punctual" | grep -c '^Running tests from')" = "$(ls -d tests/*.Tests | wc -l)" ] || status=1
[ "$status" != 0 ] && [ "$failed" = 0 ] && failed=1

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
