# One Catch2 program, and one ctest entry of the same name. Without sources there is neither.
#     aftercare_tests(ui_tests SOURCES shell_test.cpp … USES ui ui_kit)
function(aftercare_tests name)
    cmake_parse_arguments(TESTS "" "" "SOURCES;USES" ${ARGN})
    if(NOT TESTS_SOURCES)
        return()
    endif()
    add_executable(${name} ${TESTS_SOURCES})
    aftercare_warnings(${name})
    target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR})
    target_link_libraries(${name} PRIVATE Catch2::Catch2WithMain)
    target_compile_options(${name} PRIVATE $<$<CONFIG:Release>:-O1>)  # run once each: compiling is what takes time
    foreach(layer IN LISTS TESTS_USES)
        target_link_libraries(${name} PRIVATE aftercare_${layer})
    endforeach()
    # The working folder is the repository, so that tests name content/ and tests/data/ as a reader would.
    add_test(NAME ${name} COMMAND ${name} --order rand WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
    set_tests_properties(${name} PROPERTIES TIMEOUT 300)
endfunction()

# Adds a layer's tests to the program that tests every layer without a window.
#     aftercare_unit_tests(SOURCES pain_test.cpp … USES domain)
function(aftercare_unit_tests)
    cmake_parse_arguments(TESTS "" "" "SOURCES;USES" ${ARGN})
    target_sources(unit_tests PRIVATE ${TESTS_SOURCES})
    foreach(layer IN LISTS TESTS_USES)
        target_link_libraries(unit_tests PRIVATE aftercare_${layer})
    endforeach()
endfunction()
