# Dear ImGui with our own configuration. `aftercare_imgui` is all the user interface needs; the GLFW and OpenGL
# backends are apart, because only the window may see them.
find_package(Freetype REQUIRED)
find_package(glfw3 3.3 REQUIRED)
find_package(OpenGL REQUIRED COMPONENTS OpenGL)

aftercare_sources(imgui https://github.com/ocornut/imgui.git v1.90.1)

add_library(aftercare_imgui STATIC
    ${imgui_SOURCE_DIR}/imgui.cpp
    ${imgui_SOURCE_DIR}/imgui_draw.cpp
    ${imgui_SOURCE_DIR}/imgui_tables.cpp
    ${imgui_SOURCE_DIR}/imgui_widgets.cpp
    ${imgui_SOURCE_DIR}/misc/freetype/imgui_freetype.cpp)
target_compile_definitions(aftercare_imgui PUBLIC IMGUI_USER_CONFIG="app/ui/kit/imconfig.h")
target_include_directories(aftercare_imgui SYSTEM PUBLIC ${imgui_SOURCE_DIR})
target_include_directories(aftercare_imgui PUBLIC ${CMAKE_SOURCE_DIR})
# The item hooks that imconfig.h switches on are defined in the kit, which itself stands on this library: linkers that go
# from left to right need to be told of the way back.
target_link_libraries(aftercare_imgui PRIVATE Freetype::Freetype INTERFACE $<LINK_ONLY:aftercare_ui_kit>)

add_library(aftercare_imgui_backends STATIC
    ${imgui_SOURCE_DIR}/backends/imgui_impl_glfw.cpp
    ${imgui_SOURCE_DIR}/backends/imgui_impl_opengl3.cpp)
target_include_directories(aftercare_imgui_backends SYSTEM PUBLIC ${imgui_SOURCE_DIR}/backends)
target_link_libraries(aftercare_imgui_backends PUBLIC aftercare_imgui glfw OpenGL::GL PRIVATE ${CMAKE_DL_LIBS})

# Third-party code: optimized in every preset, so that a debug build still draws smoothly, and its warnings are not ours.
foreach(target IN ITEMS aftercare_imgui aftercare_imgui_backends)
    target_compile_options(${target} PRIVATE -O2 -w)
endforeach()
