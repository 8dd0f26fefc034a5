# One static library per layer. USES are the layers below it (public), PRIVATE what only its sources may see.
#     aftercare_layer(store SOURCES database.cpp … USES base domain PRIVATE SQLite::SQLite3)
function(aftercare_layer name)
    cmake_parse_arguments(LAYER "" "" "SOURCES;USES;PRIVATE" ${ARGN})
    set(target aftercare_${name})
    if(LAYER_SOURCES)
        add_library(${target} STATIC ${LAYER_SOURCES})
        set(scope PUBLIC)
        target_link_libraries(${target} PRIVATE ${LAYER_PRIVATE})
        aftercare_warnings(${target})
    else()
        add_library(${target} INTERFACE)
        set(scope INTERFACE)
    endif()
    target_include_directories(${target} ${scope} ${CMAKE_SOURCE_DIR})
    foreach(below IN LISTS LAYER_USES)
        target_link_libraries(${target} ${scope} aftercare_${below})
    endforeach()
endfunction()

function(aftercare_warnings target)
    target_compile_options(${target} PRIVATE
        -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor -Wold-style-cast
        -Woverloaded-virtual -Wimplicit-fallthrough -Wunused-result -Wno-missing-field-initializers
        # g++ 12 sees overlapping copies in `"text" + std::string` (its bug 105651), and values of a std::variant that
        # nobody set (105593), where there are none.
        $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict>
        $<$<AND:$<CONFIG:Release>,$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-maybe-uninitialized>
        $<$<BOOL:${AFTERCARE_WERROR}>:-Werror>)
endfunction()
