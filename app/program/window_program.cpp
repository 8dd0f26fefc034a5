#include "app/program/window_program.h"

#include "app/guidance/loader.h"
#include "app/guidance/strings.h"
#include "app/program/chart_files.h"
#include "app/program/font_data.h"
#include "app/program/window_loop.h"
#include "app/store/data_folder.h"
#include "platform/desktop/glfw_window.h"
#include "platform/linux/folder_watch.h"
#include "platform/linux/folders.h"
#include "platform/linux/instance_lock.h"
#include "platform/linux/signals.h"
#include "platform/linux/thread_priority.h"
#include "platform/linux/watch_thread.h"
#include "platform/linux/x11_clipboard.h"
#include "platform/linux/x11_idle_watch.h"

#include <atomic>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <future>

namespace aftercare {
namespace {

namespace fs = std::filesystem;

// All that needs no window, made on one thread while the window is being made. More threads made the start slower: the
// window waits for the display's server, which needs a core too.
struct Inside {
    Inside(fs::path data, Result<fs::path> content, const WindowRequest& request, Inbox& inbox)
        : data_folder(std::move(data)),
          fonts(font_folder(this_program())),
          services(request.places, data_folder, inbox)
    {
        library = content ? load_guidance(*content, request.places.language) : guidance::safety_fallback();
        auto words = content ? guidance::Strings::load(*content, request.places.language) : Failure{content.error()};
        strings = words ? std::move(*words) : guidance::Strings::built_in();
        auto ports = services.ports();
        ports.pictures = &pictures;
        ports.clipboard = &clipboard;
        app = std::make_unique<App>(data_folder, library, strings, ports);
        ui = std::make_unique<ui::Ui>(strings, fonts.files());
        ui->prepare({});
    }

    fs::path data_folder;
    FontData fonts;  // a picture that is being drawn needs them until the errands of `services` have ended
    Services services;
    guidance::Strings strings;
    ChartFiles pictures{environment_variable, strings, fonts.files()};
    X11Clipboard clipboard{environment_variable};
    guidance::Library library;
    std::unique_ptr<App> app;
    std::unique_ptr<ui::Ui> ui;
};

fs::path place_file()
{
    const auto folder = state_folder(environment_variable);
    return folder ? *folder / "window.ini" : fs::path();
}

// Whether another window of this diary is open; it is asked to come forward.
bool first_window_came_forward(const fs::path& lock_file)
{
    const auto first = InstanceLock::holder(lock_file);
    return first && ::kill(first->process, SIGUSR1) == 0;
}

// Tells who measures that the frame is on the screen, as the bare window beside it does. Nothing is open that could be
// lost.
[[noreturn]] void end_measurement()
{
    std::puts("first frame");
    std::fflush(stdout);
    std::_Exit(EXIT_SUCCESS);
}

Result<> run_first_window(fs::path data_folder, const WindowRequest& request, Inbox& inbox, Signals& signals,
                          std::atomic<Window*>& wakes)
{
    const auto content = content_folder(request.places.content, this_program());
    auto making = std::async(std::launch::async, [&] {
        yield_to_others();  // the window takes longer, and is what the person waits for
        return std::make_unique<Inside>(data_folder, content, request, inbox);
    });
    auto window = GlfwWindow::create({.title = "Aftercare", .place_file = place_file()});
    const auto inside = making.get();
    if (!window) return std::move(window).failure();
    // Dear ImGui's context, which `inside` holds, has to outlive the window that paints from it.
    const auto screen = std::move(*window);
    wakes = screen.get();

    auto diary_changes = diary_watch(inbox, data_folder);
    auto zone_changes = zone_watch(inbox);
    auto& bus = inside->services.bus;
    {
        X11IdleWatch idle_watch(inbox, environment_variable);
        auto& clipboard = inside->clipboard;
        WatchThread watch({&signals, &diary_changes, &zone_changes, &bus, &idle_watch, &clipboard});
        clipboard.on_offer([&watch] { watch.nudge(); });
        bus.on_connect([&watch](sd_bus*) { watch.nudge(); });
        bus.on_question([&watch] { watch.nudge(); });
        WindowLoop(*inside->app, *inside->ui, *screen, inbox).run(request.exit_after_first_frame);
        if (request.exit_after_first_frame) end_measurement();
    }
    wakes = nullptr;
    return {};
}

}  // namespace

Result<> run_window(const WindowRequest& request)
{
    std::atomic<Window*> wakes = nullptr;
    Inbox inbox([&wakes] {
        if (auto* window = wakes.load()) window->wake();
    });
    Signals signals(inbox);  // before the lock: a signal that comes early waits here
    TRY_LET(folder, data_folder(request.places.data, environment_variable));
    // A folder that cannot be made or written does not keep the window shut: it says so inside.
    std::optional<InstanceLock> lock;
    if (store::make_private_folder(folder)) {
        const auto file = window_lock(folder);
        auto taken = InstanceLock::take(file, SystemClock().now());
        if (taken && !*taken && first_window_came_forward(file)) return {};
        if (taken) lock = std::move(*taken);
    }
    return run_first_window(folder, request, inbox, signals, wakes);
}

}  // namespace aftercare
