// The floor for the time to the first frame: a window of the size of ours with one line of text, and nothing else.
// It says so once that frame is on the screen, as ours does, and ends.

#include <GLFW/glfw3.h>

#include <imgui.h>
#include <imgui_impl_glfw.h>
#include <imgui_impl_opengl3.h>
#include <imgui_internal.h>

#include <cstdio>
#include <cstdlib>

// Our Dear ImGui reports its items; here nobody listens.
void ImGuiTestEngineHook_ItemAdd(ImGuiContext*, ImGuiID, const ImRect&, const ImGuiLastItemData*) {}
void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*, ImGuiItemStatusFlags) {}
void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}
const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return nullptr; }

namespace {

GLFWwindow* open_window()
{
    if (!glfwInit()) return nullptr;
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 0);
    GLFWwindow* window = glfwCreateWindow(1280, 860, "Bare window", nullptr, nullptr);
    if (window) glfwMakeContextCurrent(window);
    return window;
}

void draw_frame(GLFWwindow* window)
{
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplGlfw_NewFrame();
    ImGui::NewFrame();
    // Without a size Dear ImGui measures the first frame and hides it, and nothing would be drawn at all.
    ImGui::SetNextWindowSize({400, 200});
    ImGui::Begin("Bare");
    ImGui::TextUnformatted("One line of text");
    ImGui::End();
    ImGui::Render();
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    glfwSwapBuffers(window);
    glFinish();
}

}  // namespace

int main()
{
    GLFWwindow* window = open_window();
    if (!window) {
        std::fputs("No window could be opened.\n", stderr);
        return EXIT_FAILURE;
    }
    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;
    ImGui_ImplGlfw_InitForOpenGL(window, true);
    ImGui_ImplOpenGL3_Init("#version 130");
    draw_frame(window);
    std::puts("first frame");
    std::fflush(stdout);
    std::_Exit(EXIT_SUCCESS);
}
