# Where each third-party library comes from. Dear ImGui and Catch2 are sources unpacked by `./dev setup` into
# build/deps; elsewhere FetchContent takes the same upstream tags. Everything else is a package.
find_package(Threads REQUIRED)
find_package(SQLite3 REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(fmt REQUIRED)

set(AFTERCARE_DEPS ${CMAKE_SOURCE_DIR}/build/deps CACHE PATH "Where ./dev setup unpacked imgui and catch2")

# Leaves the folder with the sources of `name` in `<name>_SOURCE_DIR`.
macro(aftercare_sources name repository tag)
    if(EXISTS ${AFTERCARE_DEPS}/${name})
        set(${name}_SOURCE_DIR ${AFTERCARE_DEPS}/${name})
    else()
        include(FetchContent)
        message(STATUS "${AFTERCARE_DEPS}/${name} is missing: taking ${tag} from upstream")
        FetchContent_Declare(${name} GIT_REPOSITORY ${repository} GIT_TAG ${tag} GIT_SHALLOW TRUE)
        FetchContent_GetProperties(${name})
        if(NOT ${name}_POPULATED)
            FetchContent_Populate(${name})
        endif()
    endif()
endmacro()

include(ImGui)
if(AFTERCARE_TESTS)
    include(Catch2)
endif()
