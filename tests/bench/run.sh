#!/bin/bash
# Speed and size of the programs in BUILD beside their floors, in one table. Called by ./dev bench.
#     tests/bench/run.sh BUILD SECONDS
set -euo pipefail
build=$1
seconds=$2
work=$(mktemp -d)
children=()

finish() {
    if ((${#children[@]})); then kill "${children[@]}" 2> /dev/null || true; fi
    wait 2> /dev/null || true  # an agent says in its report that it ended
    rm -rf "$work"
}
trap finish EXIT

# row WHAT MEASURED FLOOR LIMIT: the ratio is printed when there is a floor; LIMIT says what was promised.
row() {
    awk -v what="$1" -v ours="$2" -v floor="$3" -v limit="$4" 'BEGIN {
        ratio = floor + 0 > 0 ? sprintf("%.2f", ours / floor) : (floor == "floor" ? "ratio" : "-")
        printf "%-46s %12s %12s %8s   %s\n", what, ours, floor, ratio, limit }'
}

now_in_microseconds() { echo "${EPOCHREALTIME/[.,]/}"; }

# The middle one of the numbers on standard input.
median() { sort -n | awk '{ n[NR] = $1 } END { print n[int((NR + 1) / 2)] }'; }

# Milliseconds from starting a program until it says that its first frame is on the screen. How long it then takes to
# end is no part of that.
milliseconds_to_first_frame() {
    local begin end said
    begin=$(now_in_microseconds)
    exec {from_program}< <("$@" 2> "$work/said")
    read -r said <&"$from_program" || true
    end=$(now_in_microseconds)
    exec {from_program}<&-
    wait "$!" || true
    [[ $said == "first frame" ]] || { cat "$work/said" >&2; return 1; }
    awk -v begin="$begin" -v end="$end" 'BEGIN { printf "%.1f\n", (end - begin) / 1000 }'
}

start_display() {
    Xvfb -displayfd 3 -noreset -screen 0 1600x1000x24 3> "$work/display" 2> /dev/null &
    children+=($!)
    until [[ -s $work/display ]]; do sleep 0.1; done
    DISPLAY=:$(cat "$work/display")
    export DISPLAY
    unset WAYLAND_DISPLAY
}

start_session_bus() {
    eval "$(dbus-launch --sh-syntax)"
    children+=("$DBUS_SESSION_BUS_PID")
}

# In turn, so that what else the computer does falls on both alike; the first of each warms the disk's cache.
measure_start() {
    for _ in {0..11}; do
        milliseconds_to_first_frame "$build/bare_window" >> "$work/bare"
        milliseconds_to_first_frame "$build/aftercare" --data "$work/diary" --exit-after-first-frame >> "$work/ours"
    done
    row "start to first frame, ms" "$(sed 1d "$work/ours" | median)" "$(sed 1d "$work/bare" | median)" "at most 1.3 times"
}

# Opening a long diary beside opening an empty one.
measure_deep_start() {
    "$build/write_diary" "$work/ten_years" 10950 480
    "$build/write_diary" "$work/million" 1000000 5
    local diary
    for _ in {0..11}; do
        for diary in empty ten_years million; do
            milliseconds_to_first_frame "$build/aftercare" --data "$work/$diary" --exit-after-first-frame >> "$work/start_of_$diary"
        done
    done
    for diary in ten_years million; do
        row "start to first frame of Today, ${diary//_/ }, ms" "$(sed 1d "$work/start_of_$diary" | median)" \
            "$(sed 1d "$work/start_of_empty" | median)" "at most 1.2 times the empty diary"
    done
    export AFTERCARE_TEN_YEARS=$work/ten_years AFTERCARE_MILLION=$work/million
}

# Clock ticks of processor time a process has used; times it fell asleep and was woken.
ticks_of() { awk '{ print $14 + $15 }' "/proc/$1/stat"; }
wakes_of() { cat /proc/"$1"/task/*/status | awk '/^voluntary/ { n += $2 } END { print n }'; }
pss_of() { awk '/^Pss:/ { printf "%.1f\n", $2 / 1024 }' "/proc/$1/smaps_rollup"; }

# The one it was started as, and those it started.
family_of() { echo "$1" $(cat "/proc/$1/task/$1/children"); }
sum_over() {
    local each
    for each in $(family_of "$2"); do "$1" "$each"; done | awk '{ n += $1 } END { print n }'
}

# at_rest NAME PROGRAM...: starts it, lets it settle, and watches it for the given time.
at_rest() {
    local name=$1 process ticks wakes
    shift
    "$@" > "$work/$name" 2>&1 &
    process=$!
    children+=("$process")
    sleep 5
    ticks=$(sum_over ticks_of "$process")
    wakes=$(sum_over wakes_of "$process")
    sleep "$seconds"
    row "$name at rest, processor %" "$(awk -v t=$(($(sum_over ticks_of "$process") - ticks)) -v s="$seconds" -v hz="$(getconf CLK_TCK)" \
        'BEGIN { printf "%.2f", 100 * t / hz / s }')" - "under 0.2"
    row "$name at rest, wake-ups in $seconds s" $(($(sum_over wakes_of "$process") - wakes)) - "none"
    row "$name at rest, memory of its own (PSS), MB" "$(sum_over pss_of "$process")" - "${limit_of_memory:--}"
}

# The figures of Google Benchmark, in microseconds: name,iterations,real,…
measure_work() {
    "$build/aftercare_bench" --benchmark_format=csv > "$work/work.csv" 2> /dev/null
    local floor name real
    floor=$(figure raw_durable_insert)
    row "saving an entry, µs" "$(figure save_entry/)" "$floor" "at most 1.5 times"
    row "the same, with the state and all statements at once, µs" "$(figure save_entry_and_refresh)" "$floor" "-"
    row "a year of 50 reminder rules, ms" "$(figure year_of_fifty_rules)" - "under 20"
    row "what comes next of 10,000 rules, from the diary up, ms" "$(figure many_rules_next)" - "-"
    row "a frame of follow_ups with 10,000 rules, µs" "$(figure many_rules_frame/overview)" - "under 2000"
    row "a frame of their list, µs" "$(figure many_rules_frame/reminders)" - "under 2000"
    row "reading and checking all guidance, ms" "$(figure read_and_check_content)" - "under 30"
    row "a keystroke of the search at its slowest, µs" "$(figure search_keystroke/short_slip)" - "under 5000"
    row "a frame of all figures moving, µs" "$(figure all_figures_moving)" - "under 4000"
    row "insights of ten years, off the loop, ms" "$(figure insights_of_ten_years)" - "under 300"
    row "days of a million entries, off the loop, ms" "$(figure days_of_a_million)" - "-"
    row "a keystroke of the search in a million notes, µs" \
        "$(tr -d '"' < "$work/work.csv" | awk -F, '/^search_of_a_million/ && $3 > most { most = $3 } END { printf "%.1f", most }')" \
        - "under 20000"
    row "the slowest range of Trends from press to picture, µs" \
        "$(tr -d '"' < "$work/work.csv" | awk -F, '/^trends_range/ && $3 > most { most = $3 } END { printf "%.1f", most }')" \
        - "under 16000"
    row "a place that nobody noted, in a million entries, ms" "$(figure filter_of_a_million)" - "-"
    while IFS=, read -r name _ real _; do
        row "a frame of ${name#*frame/}, µs" "$(printf '%.0f' "$real")" - "under 2000"
    done < <(tr -d '"' < "$work/work.csv" | grep -E '^(deep_)?frame/')
}

figure() { tr -d '"' < "$work/work.csv" | awk -F, -v name="^$1" '$1 ~ name { printf "%.1f\n", $3; exit }'; }

# Milliseconds from starting the agent until it has looked at the diary, is on the bus and has said so.
measure_agent_start() {
    local begin process said report=$work/started/agent/report
    for _ in {0..10}; do
        begin=$(now_in_microseconds)
        "$build/aftercare-agent" --data "$work/started" 2> /dev/null &
        process=$!
        said=
        until [[ $said == *$'\n'"process $process"$'\n'* ]]; do
            if [[ -s $report ]]; then said=$(< "$report"); fi
        done
        awk -v begin="$begin" -v end="$(now_in_microseconds)" 'BEGIN { printf "%.1f\n", (end - begin) / 1000 }'
        kill "$process"
        wait "$process" || true
    done > "$work/agent_starts"
    row "agent from start to ready, ms" "$(sed 1d "$work/agent_starts" | median)" - "under 50"
}

# Milliseconds from the moment a reminder is due until its message is on the bus. The agent's clock starts a second
# before that moment, so what it takes to start the program counts as well.
measure_due_to_shown() {
    local faketime begin process number=0
    # What was left on the screen would be said again by the next agent.
    answer_all() {
        local at=$1 id
        for id in $(as_at "$at" reminder due --json | sed -n 's/.*"id": *"\([^"]*\)".*/\1/p'); do
            as_at "$at" reminder done "$id" > /dev/null 2>&1
        done
    }
    as_at() { LD_PRELOAD=$faketime FAKETIME="@$1" TZ=UTC "$build/aftercare" --data "$work/due" "${@:2}"; }
    faketime=$(ls /usr/lib/*/faketime/libfaketime.so.1)
    dunst > /dev/null 2>&1 &
    children+=($!)
    dbus-monitor --session --profile "member='Notify'" > "$work/notices" 2> /dev/null &
    children+=($!)
    until dunstctl count > /dev/null 2>&1 && [[ -s $work/notices ]]; do sleep 0.1; done
    LD_PRELOAD=$faketime FAKETIME='@2026-01-05 08:00:00' TZ=UTC \
        "$build/aftercare" --data "$work/due" reminder add --kind stretch --time 09:00 > /dev/null 2>&1
    for number in {5..15}; do
        begin=$(now_in_microseconds)
        LD_PRELOAD=$faketime FAKETIME="@2026-01-$(printf %02d "$number") 08:59:59" TZ=UTC \
            "$build/aftercare-agent" --data "$work/due" 2> /dev/null &
        process=$!
        until (($(grep -c 'Notify$' "$work/notices") > number - 5)); do sleep 0.02; done
        awk -v begin="$begin" '/Notify$/ { at = $2 } END { printf "%.1f\n", at * 1000 - begin / 1000 - 1000 }' "$work/notices"
        kill "$process"
        wait "$process" || true
        answer_all "2026-01-$(printf %02d "$number") 09:01:00"
    done > "$work/shown"
    row "agent from due to shown, ms" "$(median < "$work/shown")" - "under 200"
}

start_display
start_session_bus
row "what, with 10,000 entries where there is a diary" ours floor "promised"
measure_start
measure_deep_start
measure_work
at_rest window "$build/aftercare" --data "$work/diary"
measure_agent_start
measure_due_to_shown
limit_of_memory="under 6" at_rest agent "$build/aftercare-agent" --data "$work/diary" --keep-alive
