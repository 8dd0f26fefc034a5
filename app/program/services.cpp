#include "app/program/services.h"

#include "app/core/agent_health.h"
#include "app/guidance/figure_reader.h"
#include "app/guidance/loader.h"
#include "platform/linux/folders.h"

#include <algorithm>

namespace aftercare {
namespace {

std::optional<std::filesystem::path> whole(const std::optional<std::string>& folder)
{
    if (!folder) return std::nullopt;
    std::error_code ignored;
    return std::filesystem::absolute(*folder, ignored).lexically_normal();
}

}  // namespace

Autostart agent_of(const Places& places, const std::filesystem::path& data_folder)
{
    // What the environment chose today it may not choose at the next login.
    const bool is_usual = data_folder == data_folder_without_wishes(environment_variable);
    return Autostart({.agent = this_program().parent_path() / "aftercare-agent",
                      .data_folder = data_folder,
                      .named_data = is_usual ? std::nullopt : std::optional(data_folder),
                      .named_content = whole(places.content),
                      .autostart = autostart_folder(environment_variable),
                      .units = unit_folder(environment_variable),
                      .hangs = [](const AgentReport& report) { return hangs(report, SystemClock().now()); }});
}

Services::Services(const Places& places, const std::filesystem::path& data_folder, Inbox& inbox)
    : notifier(desktop_notifier(bus, inbox, data_folder)),
      presence(bus, inbox, environment_variable),
      background(agent_of(places, data_folder)),
      errands(inbox)
{
}

guidance::Library load_guidance(const std::filesystem::path& content_folder, std::string_view language)
{
    auto loaded = guidance::load_library(content_folder, language);
    loaded.library.add_figures(guidance::load_figures(content_folder).figures);
    const auto safety = std::string(language) + "/safety/";
    const bool safety_is_whole = std::none_of(loaded.problems.begin(), loaded.problems.end(),
                                              [&](const auto& problem) { return problem.file.starts_with(safety); });
    if (safety_is_whole && !loaded.library.safety().signs.empty()) return std::move(loaded.library);
    return guidance::safety_fallback();
}

}  // namespace aftercare
