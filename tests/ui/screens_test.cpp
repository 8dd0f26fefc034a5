#include "app/guidance/library.h"
#include "app/semantics/dump.h"
#include "app/ui/shell.h"
#include "tests/support/sample_state.h"
#include "tests/support/ui_harness.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <cstdlib>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

using namespace aftercare;
using namespace aftercare::tests;
using ui::Page;

namespace {

const std::map<Page, std::string> page_files = {
    {Page::Today, "today"},       {Page::PainLog, "pain-log"},     {Page::Exercises, "exercises"},
    {Page::Guidance, "guidance"}, {Page::FollowUps, "follow-ups"}, {Page::Trends, "trends"},
    {Page::Settings, "settings"}, {Page::GetHelp, "get-help"},     {Page::Questions, "questions"},
};

AppState error_state()
{
    auto state = empty_state();
    state.diary_problem = "The diary is from a newer version of Aftercare. Install the newer version to open it.";
    return state;
}

const std::map<std::string, AppState (*)()> states = {
    {"empty", empty_state}, {"typical", typical_state}, {"error", error_state}};

struct Window {
    AppState state;
    ui::Shell shell;
    UiHarness app;

    Window(AppState shown, Page page, float width = 1280)
        : state(std::move(shown)),
          app([this](ui::Ui& ui) { draw(shell, state, ui); }, {}, width, 800)
    {
        shell.navigation.go(page);
        app.frame();
    }
};

std::string read(const std::string& file)
{
    std::ifstream in(file);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

}  // namespace

// AFTERCARE_UPDATE_GOLDEN=1 writes the files anew; read the difference before committing it.
TEST_CASE("every screen says what its golden text says", "[ui][screens]")
{
    for (const auto& [page, page_file] : page_files)
        for (const auto& [name, make] : states) {
            Window window(make(), page);
            const auto file = "tests/golden/screens/" + page_file + "-" + name + ".txt";
            const auto said = semantics::dump(window.app.tree());
            if (std::getenv("AFTERCARE_UPDATE_GOLDEN")) std::ofstream(file) << said;
            INFO(file << " differs; run the test with AFTERCARE_UPDATE_GOLDEN=1 and look at git diff");
            CHECK((said == read(file)));
        }
}

TEST_CASE("visits and the look back at sessions say what their golden texts say", "[ui][screens]")
{
    auto state = typical_state();
    auto& session = state.follow_ups.sessions.front();
    session.details.place = "Harbour Clinic";
    session.details.instructions = "Walk 10 minutes, twice a day";
    state.follow_ups.review = SessionReview{{session, session, session}, {6, 5.25}, {3, std::nullopt}};
    state.follow_ups.appointments.front().details.note = "Bring the letter";
    Window window(std::move(state), Page::FollowUps);
    const auto check_against = [&](const std::string& name) {
        const auto file = "tests/golden/screens/follow-ups-" + name + ".txt";
        const auto said = semantics::dump(window.app.tree());
        if (std::getenv("AFTERCARE_UPDATE_GOLDEN")) std::ofstream(file) << said;
        INFO(file << " differs; run the test with AFTERCARE_UPDATE_GOLDEN=1 and look at git diff");
        CHECK((said == read(file)));
    };
    check_against("look-back");
    window.app.press("Visits");
    window.app.press("Book again: Physio, Anna Okafor");
    check_against("visits");
}

TEST_CASE("the routines and their editor say what their golden texts say", "[ui][screens]")
{
    const auto with_own = [] {
        auto state = typical_state();
        const OwnRoutine own{OwnRoutineId(sample_uuid(700)),
                             {"My morning",
                              "Before I get up",
                              {{.exercise = "cat_cow", .length = std::chrono::seconds{45}, .cue = ""},
                               {.exercise = "single_knee_to_chest",
                                .kind = StepKind::Hold,
                                .length = std::chrono::seconds{70},
                                .sides = StepSides::Both,
                                .rest = std::chrono::seconds{10},
                                .cue = "Small range"}}}};
        state.own_routines.push_back({own, as_routine(own, state.library->exercises())});
        return state;
    };
    const auto check_against = [](const std::string& name, const Window& window) {
        const auto file = "tests/golden/screens/exercises-" + name + ".txt";
        const auto said = semantics::dump(window.app.tree());
        if (std::getenv("AFTERCARE_UPDATE_GOLDEN")) std::ofstream(file) << said;
        INFO(file << " differs; run the test with AFTERCARE_UPDATE_GOLDEN=1 and look at git diff");
        CHECK((said == read(file)));
    };
    Window window(with_own(), Page::Exercises);
    window.app.press("Routines");
    check_against("routines", window);
    window.app.press("Edit: My morning");
    check_against("editor", window);
    Window empty(empty_state(), Page::Exercises);
    empty.app.press("Routines");
    empty.app.press("Make a routine");
    check_against("editor-empty", empty);
}

TEST_CASE("the rule form and what was missed say what their golden texts say", "[ui][screens]")
{
    const auto check_against = [](const std::string& name, const Window& window) {
        const auto file = "tests/golden/screens/" + name + ".txt";
        const auto said = semantics::dump(window.app.tree());
        if (std::getenv("AFTERCARE_UPDATE_GOLDEN")) std::ofstream(file) << said;
        INFO(file << " differs; run the test with AFTERCARE_UPDATE_GOLDEN=1 and look at git diff");
        CHECK((said == read(file)));
    };
    auto state = typical_state();
    auto& follow_ups = state.follow_ups;
    follow_ups.broken = {{ReminderRuleId(sample_uuid(630)), "The diary holds a broken value: reminder_rule, times."}};
    Window form(state, Page::FollowUps);
    form.app.press(semantics::Role::Tab, "Reminders");
    form.app.press("When");
    form.app.press("After a treatment session");
    form.app.press("More choices");
    check_against("follow-ups-rule-form", form);

    for (int hour = 9; hour < 13; ++hour) {
        follow_ups.waiting.push_back(sample_occurrence(hour, "Stand up", october(21, hour, 0)));
        follow_ups.waiting.back().rule = ReminderRuleId(sample_uuid(630));
    }
    follow_ups.let_go = 12;
    Window away(state, Page::Today);
    away.app.press("3 earlier: Stand up");
    check_against("today-away", away);
}

TEST_CASE("no interactive item on any screen lacks a node with a name", "[ui][screens]")
{
    for (const auto& [page, page_file] : page_files)
        for (const auto& [name, make] : states)
            for (const float width : {1280.0f, 1000.0f, 700.0f}) {
                Window window(make(), page, width);
                INFO(page_file << ", " << name << ", " << width << " wide");
                CHECK(window.app.items_without_node() == std::vector<ui::WidgetId>{});
                CHECK(window.app.ui().seen_items().size() > 3);
            }
}

namespace {

using Reached = std::set<semantics::NodeId>;

Reached walk_by_tab(UiHarness& app)
{
    Reached reached;
    for (int presses = 0; presses < 400; ++presses) {
        app.key(Key::Tab);
        if (!reached.insert(app.tree().focus).second) break;
    }
    return reached;
}

// Inside a group the arrows lead on: follows them from everything reached until nothing new comes.
void walk_by_arrows(UiHarness& app, semantics::NodeId from, Reached& reached)
{
    std::vector<semantics::NodeId> open{from};
    while (!open.empty()) {
        const auto here = open.back();
        open.pop_back();
        for (const auto arrow : {Key::Right, Key::Down, Key::Left, Key::Up}) {
            app.ui().act(here, semantics::Action::Focus);
            app.frame();
            app.key(arrow);
            if (reached.insert(app.tree().focus).second) open.push_back(app.tree().focus);
        }
    }
}

}  // namespace

TEST_CASE("Tab, and the arrows inside a group, reach every control of every screen", "[ui][screens]")
{
    for (const auto& [page, page_file] : page_files) {
        Window window(typical_state(), page);
        auto reached = walk_by_tab(window.app);
        const auto nodes = window.app.tree().nodes;
        for (const auto& node : nodes) {
            if (!node.states.focusable || reached.contains(node.id)) continue;
            // Its group has one Tab stop; start from there.
            for (const auto& sibling : nodes)
                if (sibling.parent == node.parent && reached.contains(sibling.id)) {
                    walk_by_arrows(window.app, sibling.id, reached);
                    break;
                }
            INFO(page_file << ": " << semantics::name_of(node.role) << " " << node.name);
            CHECK(reached.contains(node.id));
        }
    }
}

TEST_CASE("two controls of one screen never share an id", "[ui][screens]")
{
    for (const auto& [page, page_file] : page_files) {
        Window window(typical_state(), page);
        std::map<semantics::NodeId, std::string> seen;
        for (const auto& node : window.app.tree().nodes) {
            if (node.actions.empty()) continue;
            INFO(page_file << ": " << node.name << " and " << seen[node.id]);
            CHECK(seen[node.id].empty());
            seen[node.id] = node.name.empty() ? "(nameless)" : node.name;
        }
    }
}

TEST_CASE("every word a screen shows comes from the table of words", "[ui][screens]")
{
    for (const auto& [page, page_file] : page_files)
        for (const auto& [name, make] : states) {
            Window window(make(), page);
            for (const auto& node : window.app.tree().nodes) {
                // A key without words is shown as itself, such as "pain.save".
                const bool looks_like_key = node.name.find(' ') == std::string::npos &&
                                            node.name.find('.') != std::string::npos &&
                                            node.name.find('_') != std::string::npos;
                INFO(page_file << " " << name << ": " << node.name);
                CHECK_FALSE(looks_like_key);
            }
        }
}
