# Where each third-party library comes from. Dear ImGui and Catch2 are sources unpacked by `./dev setup` into
# build/deps; elsewhere FetchContent takes the same upstream tags. Everything else is a package.
find_package(Threads REQUIRED)
find_package(SQLite3 REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(fmt REQUIRED)

set(AFTERCARE_DEPS ${CMAKE_SOURCE_DIR}/build/deps CACHE PATH "Where ./dev setup unpacked imgui and catch2")
