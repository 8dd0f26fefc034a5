aftercare_sources(catch2 https://github.com/catchorg/Catch2.git v3.7.1)
add_subdirectory(${catch2_SOURCE_DIR} ${CMAKE_BINARY_DIR}/catch2 EXCLUDE_FROM_ALL SYSTEM)
