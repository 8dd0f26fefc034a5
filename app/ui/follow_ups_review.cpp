#include "app/ui/follow_ups_parts.h"
#include "app/ui/kit/icons.h"
#include "app/ui/words.h"

#include <array>
#include <cmath>

namespace aftercare::ui {
namespace {

constexpr std::array<std::string_view, 4> answers = {"follow_ups.review_better", "follow_ups.review_same",
                                                     "follow_ups.review_worse", "follow_ups.review_unsure"};

// "5.2"
std::string mean_text(double mean)
{
    const auto tenths = std::lround(mean * 10);
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

// The line that an answer adds to the note of the latest session.
std::string noted(const SessionReview& review, std::string_view answer, const Ui& ui)
{
    return ui.t("follow_ups.review_noted", {{"n", std::to_string(review.sessions.size())}, {"answer", ui.t(answer)}});
}

// The answer that stands in the note already; "" before there is one.
std::string given_answer(const SessionReview& review, const Ui& ui)
{
    const auto& note = review.sessions.back().details.note;
    for (const auto answer : answers)
        if (const auto line = noted(review, answer, ui); note.find(line) != std::string::npos) return line;
    return {};
}

void draw_week(std::string_view name, const WeekBeside& week, Ui& ui)
{
    const auto n = std::to_string(week.days);
    auto words = ui.column(0);
    ui.text(name, TextStyle::Small, ColourRole::TextMuted);
    ui.text(week.mean ? ui.t("follow_ups.review_mean", {{"mean", mean_text(*week.mean)}, {"n", n}})
                      : ui.t("follow_ups.review_few", {{"n", n}}));
}

void draw_sessions(const SessionReview& review, Ui& ui)
{
    const auto level = [](const std::optional<PainLevel>& told) {
        return told ? std::to_string(told->value()) : std::string("–");
    };
    TableContent content{.title = ui.t("follow_ups.review_levels")};
    for (const auto key : {"follow_ups.review_session", "follow_ups.before", "follow_ups.after", "follow_ups.next_day"})
        content.columns.emplace_back(ui.t(key));
    for (const auto& session : review.sessions)
        content.rows.push_back({short_day(ui, session.details.at.day()), level(session.details.before),
                                level(session.details.after), level(session.details.next_day)});
    table(ui, content);
}

void draw_answers(const SessionReview& review, Ui& ui)
{
    if (const auto given = given_answer(review, ui); !given.empty()) return ui.text(given, TextStyle::Label);
    auto group = ui.group(semantics::Role::Group, ui.t("follow_ups.review"));
    auto chips = ui.wrap(8);
    for (const auto answer : answers) {
        if (!button(ui, ui.t(answer), {.kind = ButtonKind::Soft, .small = true})) continue;
        const auto& latest = review.sessions.back();
        auto details = latest.details;
        if (!details.note.empty()) details.note += '\n';
        details.note += noted(review, answer, ui);
        ui.send(EditSession{latest.id, std::move(details)});
    }
}

void draw_ways_on(Navigation& navigation, Ui& ui)
{
    auto links = ui.wrap(16);
    if (link(ui, ui.t("follow_ups.review_questions"))) navigation.go(Page::Guidance, "questions_to_ask");
    if (link(ui, ui.t("follow_ups.review_my_plan"))) navigation.go(Page::Exercises, std::string(open_plan));
    if (link(ui, ui.t("follow_ups.review_book"))) navigation.go(Page::FollowUps, "visit");
}

}  // namespace

void draw_review(const AppState& state, Navigation& navigation, Ui& ui)
{
    const auto& review = state.follow_ups.review;
    if (!review) return;
    auto keyed = ui.keyed("review");
    auto card = ui.card(ui.t("follow_ups.review"), {.padding_y = 14});
    auto parts = ui.column(10);
    ui.text(ui.t("follow_ups.review_of", {{"n", std::to_string(review->sessions.size())},
                                          {"first", short_day(ui, review->sessions.front().details.at.day())},
                                          {"last", short_day(ui, review->sessions.back().details.at.day())}}),
            TextStyle::Body, ColourRole::TextMuted);
    draw_week(ui.t("follow_ups.review_before"), review->before, ui);
    draw_week(ui.t("follow_ups.review_after"), review->after, ui);
    draw_sessions(*review, ui);
    ui.text(ui.t("follow_ups.review_caution"), TextStyle::Small, ColourRole::TextMuted);
    draw_answers(*review, ui);
    ui.text(ui.t("follow_ups.review_plan"));
    draw_ways_on(navigation, ui);
}

}  // namespace aftercare::ui
