# The rules that check_layers.cmake enforces. Change them together with a decision in app/decisions.

set(source_limit 350)
set(header_limit 150)
set(function_limit 60)

# layer(<path, a regular expression> OURS <paths it may include> THIRD <third-party headers it may include>
#       [THIRD_IN_HEADERS] NOT_STD <standard headers it may not include> WHY <what the message says>)
set(layers)
macro(layer path)
    string(MAKE_C_IDENTIFIER "${path}" name)
    cmake_parse_arguments(${name} "THIRD_IN_HEADERS" "OURS;THIRD;NOT_STD;WHY" "" ${ARGN})
    set(${name}_PATH "${path}")
    list(APPEND layers ${name})
endmacro()

# words(<name> PATTERN <regular expression> WHERE <paths> EXCEPT <paths> WHY <what the message says>)
set(word_rules)
macro(words name)
    cmake_parse_arguments(${name} "" "PATTERN;WHERE;EXCEPT;WHY" "" ${ARGN})
    list(APPEND word_rules ${name})
endmacro()

set(no_input_or_output "fstream|iostream|filesystem|thread|mutex|future|condition_variable|random")

layer(app/base/
    OURS "app/base/" THIRD "fmt/" NOT_STD "iostream|thread|mutex|future|random"
    WHY "app/base stands on the standard library and fmt alone: everything else stands on it.")
layer(app/domain/
    OURS "app/base/" NOT_STD "${no_input_or_output}"
    WHY "app/domain is pure: it knows app/base and nothing that reads, writes, waits or tells the time.")
layer(app/guidance/
    OURS "app/(base|domain)/" THIRD "nlohmann/" NOT_STD "thread|mutex|future|random"
    WHY "app/guidance reads content: it knows base, domain and, in .cpp files, JSON.")
layer(app/store/
    OURS "app/(base|domain)/" THIRD "sqlite3[.]h" NOT_STD "thread|mutex|future|random"
    WHY "app/store keeps the diary: it knows base, domain and, in .cpp files, SQLite.")
layer(app/semantics/
    OURS "app/base/" NOT_STD "${no_input_or_output}"
    WHY "app/semantics describes a screen in words: it knows app/base alone.")
layer(app/core/
    OURS "app/(base|domain|guidance|store)/|platform/ports/" NOT_STD "fstream|iostream|thread|mutex|future|random"
    WHY "app/core turns commands into changes: it knows base, domain, guidance, store and the ports.")
layer(app/records/ical/
    OURS "app/(base|domain)/" THIRD "libical/" THIRD_IN_HEADERS NOT_STD "thread|mutex|future|random"
    WHY "app/records/ical is what reading and writing calendars share: it knows base, domain and libical.")
layer(app/records/
    OURS "app/(base|domain|guidance)/|app/core/state[.]h" THIRD "nlohmann/|libical/|cairo|pango" NOT_STD "thread|mutex|future|random"
    WHY "app/records writes and reads documents: it knows base, domain, guidance, core/state.h and, in .cpp files, their formats.")
layer(app/ui/kit/
    OURS "app/(base|domain|guidance|semantics)/|app/core/(state|player_state|command)[.]h" THIRD "imgui|misc/freetype/" THIRD_IN_HEADERS
    NOT_STD "${no_input_or_output}"
    WHY "app/ui/kit is the one door to Dear ImGui: it knows no store, no ports, no JSON, no files and no clock.")
layer(app/ui/
    OURS "app/(base|domain|guidance|semantics)/|app/core/(state|player_state|command)[.]h" NOT_STD "${no_input_or_output}"
    WHY "A view reads the state and sends commands: it knows no Dear ImGui, no store, no ports, no JSON and no files.")
layer(app/cli/
    OURS "app/(base|domain|guidance|core|records)/|platform/ports/" THIRD "CLI/" NOT_STD "thread|mutex|future|random"
    WHY "app/cli turns words into commands and state into text: it knows no ImGui, no store and no operating system.")
layer(platform/ports/
    OURS "app/(base|domain)/"
    WHY "A port is a promise in our own types: it knows base, domain values and no header of any system.")
layer(platform/
    OURS "app/(base|semantics)/|platform/" THIRD ".*" THIRD_IN_HEADERS
    WHY "An adapter answers for one system: it knows base, semantics and the ports, never rules, core or views.")
layer(app/program/
    OURS "app/|platform/" THIRD ".*"
    WHY "What both ways into the program share: it composes everything, and nothing but a main includes it.")
layer(app/[a-z_]*main[.]cpp
    OURS "app/|platform/" THIRD ".*"
    WHY "The programs compose everything.")

words(imgui
    PATTERN "ImGui::" WHERE "app/|platform/" EXCEPT "app/ui/kit/|platform/desktop/"
    WHY "Widgets drawn past app/ui/kit are unknown to screen readers and to tests: add what is missing to the kit.")
words(clock
    PATTERN "(system|steady|high_resolution)_clock::now|time[(](nullptr|NULL|0)[)]" WHERE "app/" EXCEPT "platform/"
    WHY "Only a Clock from platform/ tells the time, so that a test can decide what time it is.")
words(colour
    PATTERN "IM_COL32[(][0-9]|ImVec4[({][0-9]|\"#[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]" WHERE "app/|platform/" EXCEPT "app/ui/kit/theme"
    WHY "Colours belong to the theme, where every pair is held to its contrast in light, dark and high contrast.")
words(waiting
    PATTERN "sleep_for|sleep_until|usleep[(]" WHERE "app/|tests/" EXCEPT "tests/(e2e|bench)/"
    WHY "Nothing waits for real time: programs wait for events, and tests move the clock.")
