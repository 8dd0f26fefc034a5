#!/bin/bash
# Runs every fuzz target in BUILD for SECONDS, starting from the shipped content. Called by ./dev fuzz.
#     tests/fuzz/run.sh BUILD SECONDS
set -euo pipefail
build=$1
seconds=$2

# The content target takes the kind of a file from its first byte; every shipped file is a start for its own kind.
plant_content() {
    local kinds=(articles/*.json exercises/*.json routines/*.json topics.json sources.json claims.json not_shipped.json
        aftercare_timeline.json safety/warning_signs.json safety/actions.json safety/regions.json
        safety/pre_session.json safety/exercise_rules.json)
    local kind file
    for kind in "${!kinds[@]}"; do
        for file in content/en/${kinds[kind]}; do
            { printf '%b' "\\x$(printf %02x "$kind")"; cat "$file"; } > "$1/${file//\//-}"
        done
    done
}

plant() {
    mkdir -p "$2"
    case $1 in
        content) plant_content "$2" ;;
        figures) cp content/figures/*.json "$2" ;;
        strings) cp content/en/strings.json "$2" ;;
        words) printf 2026-11-23T08:55:00-08:00 > "$2/moment"; printf 90m > "$2/span" ;;
    esac
}

for program in "$build"/tests/fuzz/fuzz_* "$build"/fuzz_*; do
    [[ -x $program && -f $program ]] || continue
    name=${program##*/fuzz_}
    echo "== $name"
    plant "$name" "$build/corpus/$name"
    "$program" -max_total_time="$seconds" -max_len=20000 -timeout=5 -verbosity=0 -print_final_stats=1 \
        -artifact_prefix="$build/found-$name-" "$build/corpus/$name" 2>&1 | grep -v '^stat::\(peak\|slowest\|average\)'
done
