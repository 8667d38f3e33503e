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
# A project that is no part of the solution any more must not run as it was.
rm -f tests/*.Tests/bin/Debug/net10.0/*.Tests.dll
dotnet build Bot.sln || exit 1

work=$(mktemp -d)
export BOT_CHECKED=$work/checked
: >"$BOT_CHECKED"
trap 'rm -rf "$work"' EXIT

# In two lines side by side: what keeps deadlines, a platform's or its own, first what leaves the processor most of its time;
# and behind it, with the time that it leaves, what has none.
punctual=(Bot.Discord Bot.Slack Emulator.Slack)
patient=(Bot.Browser Bot.Local Bot.Storage Bot.Chat)
for folder in tests/*.Tests; do
  name=$(basename "$folder" .Tests)
  [[ " ${punctual[*]} ${patient[*]} " = *" $name "* ]] || punctual+=("$name")
done
# A project that ran no test, died or was not there is a failure too, though no test of it says so.
line() {
  local name
  for name in "$@"; do
    dotnet test --test-modules "tests/$name.Tests/bin/Debug/net10.0/$name.Tests.dll" 2>&1 | tee "$work/$name.log" ||
      grep -q '^ *failed: *[1-9]' "$work/$name.log" || echo "  failed: 1" >>"$work/$name.log"
  done
}
(renice -n 10 $BASHPID >/dev/null; line "${patient[@]}") >"$work/patient" &
line "${punctual[@]}"
wait
cat "$work/patient"
# The last figure of each project is that of its whole run.
figure() { awk -v name="$1:" '$1 == name && $2 ~ /^[0-9]+$/ { last[FILENAME] = $2 } END { for (file in last) sum += last[file]; print sum + 0 }' "$work"/*.log; }
passed=$(figure succeeded) failed=$(figure failed) skipped=$(figure skipped)

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
