#!/usr/bin/env bash
# Runs one case with the real programs on a desktop of its own: session bus, display, window manager, notification
# daemon, folders. Everything it starts it ends, by process id.
#     run_case.sh <folder with the programs> <case>
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
programs=$(cd "$1" && pwd)
source "$here/desktop.sh"
source "$here/cases/$2.sh"
