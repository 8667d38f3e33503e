#!/usr/bin/env bash
# What takes too long for every change: how the published program starts beside its floors. Loopback only; ends by itself.
set -euo pipefail
cd "$(dirname "$0")/.."
tests/start.sh
