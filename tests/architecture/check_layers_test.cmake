# Shows that check_layers.cmake refuses what it is there to refuse: each case is a tree of one file.
#     cmake -DSCRATCH=<folder> -P check_layers_test.cmake

cmake_minimum_required(VERSION 3.25)

set(failures 0)

function(check_tree file text)
    file(REMOVE_RECURSE ${SCRATCH})
    file(WRITE ${SCRATCH}/${file} "${text}\n")
    execute_process(
        COMMAND ${CMAKE_COMMAND} -DROOT=${SCRATCH} -P ${CMAKE_CURRENT_LIST_DIR}/check_layers.cmake
        RESULT_VARIABLE outcome OUTPUT_VARIABLE said ERROR_VARIABLE said)
    set(outcome ${outcome} PARENT_SCOPE)
    set(said "${said}" PARENT_SCOPE)
endfunction()

macro(fail what)
    message("${what}\n${said}")
    math(EXPR failures "${failures} + 1")
    set(failures ${failures} PARENT_SCOPE)
endmacro()

function(refuses file text reason)
    check_tree(${file} "${text}")
    if(outcome EQUAL 0)
        fail("${file} was accepted with: ${text}")
    elseif(NOT said MATCHES "${reason}")
        fail("${file} was refused without the reason: ${reason}")
    endif()
endfunction()

function(accepts file text)
    check_tree(${file} "${text}")
    if(NOT outcome EQUAL 0)
        fail("${file} was refused with: ${text}")
    endif()
endfunction()

accepts(app/domain/pain.h "#include \"app/base/result.h\"\n#include <chrono>")
refuses(app/domain/pain.h "#include \"app/store/database.h\"" "app/domain is pure")
refuses(app/domain/pain.h "#include \"pain_level.h\"" "from the root of the repository")
refuses(app/domain/pain.cpp "#include <nlohmann/json.hpp>" "app/domain is pure")
refuses(app/domain/pain.cpp "#include <fstream>" "app/domain is pure")

accepts(app/guidance/loader.cpp "#include <nlohmann/json.hpp>")
refuses(app/guidance/loader.h "#include <nlohmann/json.hpp>" "stay in the .cpp files")
accepts(app/store/database.cpp "#include <sqlite3.h>")
refuses(app/store/database.cpp "#include \"platform/ports/clock.h\"" "app/store keeps the diary")
refuses(app/core/app.cpp "#include <sqlite3.h>" "app/core turns commands into changes")
refuses(app/core/app.cpp "#include \"app/ui/shell.h\"" "app/core turns commands into changes")
refuses(app/records/html.cpp "#include \"app/core/app.h\"" "core/state.h")
refuses(app/cli/run.cpp "#include <imgui.h>" "app/cli turns words")

accepts(app/ui/today_view.cpp "#include \"app/core/command.h\"\n#include \"app/ui/kit/ui.h\"")
refuses(app/ui/today_view.cpp "#include \"app/core/app.h\"" "A view reads the state")
refuses(app/ui/today_view.cpp "#include <imgui.h>" "A view reads the state")
accepts(app/ui/kit/widgets.cpp "#include <imgui.h>\nvoid f() { ImGui::Button(\"Save\"); }")

refuses(platform/ports/clock.h "#include <time.h>" "A port is a promise")
accepts(platform/linux/bus.cpp "#include <systemd/sd-bus.h>\n#include \"platform/ports/notifier.h\"")
refuses(platform/linux/bus.cpp "#include \"app/domain/schedule.h\"" "never rules")
accepts(app/main.cpp "#include \"platform/linux/bus.h\"\n#include \"app/core/app.h\"")
refuses(app/elsewhere/file.cpp "" "belongs to no layer")

refuses(app/ui/today_view.cpp "void f() { ImGui::Text(\"hello\"); }" "unknown to screen readers")
accepts(app/ui/today_view.cpp "// ImGui::Text would be unknown to screen readers")
refuses(app/core/app.cpp "auto now = std::chrono::system_clock::now();" "Only a Clock from platform/")
accepts(platform/linux/clock.cpp "auto now = std::chrono::system_clock::now();")
refuses(app/ui/today_view.cpp "const auto red = ImVec4(1, 0, 0, 1);" "Colours belong to the theme")
refuses(app/ui/today_view.cpp "const auto red = \"#ff0000\";" "Colours belong to the theme")
refuses(app/ui/kit/ui.cpp "const auto red = IM_COL32(255, 0, 0, 255);" "Colours belong to the theme")
accepts(app/ui/kit/ui.cpp "auto packed(Colour c) { return IM_COL32(c.r, c.g, c.b, c.a); }")
accepts(app/ui/kit/theme.cpp "const auto red = \"#ff0000\";")
refuses(tests/core/app_test.cpp "std::this_thread::sleep_for(1s);" "tests move the clock")

string(REPEAT "// one more line\n" 151 long_header)
string(REPEAT "// one more line\n" 351 long_source)
string(REPEAT "    f();\n" 61 long_body)
refuses(app/base/long.h "${long_header}" "150 is the limit")
accepts(app/base/long.cpp "${long_header}")
refuses(app/base/long.cpp "${long_source}" "350 is the limit")
refuses(app/base/long.cpp "void g()\n{\n${long_body}}" "more than 60 lines")

if(failures GREATER 0)
    message(FATAL_ERROR "${failures} cases went wrong")
endif()
message("every case went as it should")
