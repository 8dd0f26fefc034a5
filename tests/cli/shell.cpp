#include "tests/cli/shell.h"

#include <algorithm>

namespace aftercare::test {
namespace {

// Passes everything on to the one background of a Shell.
class SharedBackground final : public Background {
public:
    explicit SharedBackground(Background& shared) : m_shared(shared) {}

    AgentStatus status() override { return m_shared.status(); }
    Result<> install() override { return m_shared.install(); }
    Result<> uninstall() override { return m_shared.uninstall(); }
    Result<> start() override { return m_shared.start(); }
    Result<> stop() override { return m_shared.stop(); }

private:
    Background& m_shared;
};

}  // namespace

Outcome Shell::run(std::vector<std::string> words)
{
    std::ostringstream out, err;
    cli::Host host{
        .version = "1.2.3",
        .clock = clock,
        .zones = zones,
        .chance = chance,
        .notifier = notifier,
        .sounds = sounds,
        .speech = speech,
        .errands = errands,
        .presence = presence,
        .terminal = terminal,
        .out = out,
        .err = err,
        .data_folder = [this](const auto& chosen) -> Result<std::filesystem::path> {
            return chosen ? std::filesystem::path(*chosen) : data();
        },
        .content_folder = [this](const auto& chosen) -> Result<std::filesystem::path> {
            if (!chosen && content.empty()) return fail(ErrorKind::NotFound, "The guidance is not there. Install it.");
            return chosen ? std::filesystem::path(*chosen) : content;
        },
        .background = [this](const auto&) -> Result<std::unique_ptr<Background>> {
            return std::unique_ptr<Background>(std::make_unique<SharedBackground>(background));
        },
        .system_facts = [this] { return facts; },
        .open_window = [this](const cli::Chosen& chosen) -> Result<> {
            opened_windows.push_back(chosen);
            return {};
        },
        .draw_chart =
            [](const auto&, const ChartContent& chart) {
                return "<svg>" + iso_day(chart.first) + " " + iso_day(chart.last) + " " +
                       std::to_string(chart.days.size()) + "</svg>\n";
            },
        .run_tour = [this](const cli::Chosen&, const std::filesystem::path& to) -> Result<> {
            tours.push_back(to);
            return {};
        },
    };
    std::vector<const char*> all = {"aftercare"};
    for (const auto& word : words) all.push_back(word.c_str());
    const int code = cli::run(static_cast<int>(all.size()), all.data(), host);
    return {code, out.str(), err.str()};
}

nlohmann::json Shell::json(std::vector<std::string> words)
{
    words.push_back("--json");
    return run(std::move(words)).json();
}

std::string Shell::log(std::string level, std::vector<std::string> more)
{
    std::vector<std::string> words = {"pain", "log", "--level", std::move(level)};
    words.insert(words.end(), more.begin(), more.end());
    return json(std::move(words)).at("id");
}

bool has_members(const nlohmann::json& object, std::initializer_list<const char*> names)
{
    return std::ranges::all_of(names, [&](const char* name) { return object.contains(name); });
}

}  // namespace aftercare::test
