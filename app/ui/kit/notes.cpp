#include "app/ui/kit/icons.h"
#include "app/ui/kit/widget_look.h"
#include "app/ui/kit/widgets.h"

#include <algorithm>

namespace aftercare::ui {

void tile(Ui& ui, std::string_view icon, TileTone tone, float size)
{
    const auto place = ui.place(size, size);
    const auto fill = tone == TileTone::Accent ? ColourRole::AccentSoft
                      : tone == TileTone::Warm ? ColourRole::WarmSoft
                                               : ColourRole::Sunken;
    const auto glyph = tone == TileTone::Accent ? ColourRole::AccentSoftText
                       : tone == TileTone::Warm ? ColourRole::WarmText
                                                : ColourRole::TextMuted;
    ui.canvas().fill_rect(place, ui.colour(fill), ui.px(12));
    ui.draw_icon(place.centre(), icon, size >= 44 ? 22 : 18, glyph);
}

void tag(Ui& ui, std::string_view icon, std::string_view words, TagTone tone)
{
    static constexpr std::pair<ColourRole, ColourRole> tones[] = {
        {ColourRole::PositiveSoft, ColourRole::Positive},
        {ColourRole::CautionSoft, ColourRole::Caution},
        {ColourRole::DangerSoft, ColourRole::DangerSoftText},
        {ColourRole::Sunken, ColourRole::Text},
    };
    const auto [fill, text] = tones[static_cast<std::size_t>(tone)];
    const Label label{
        .icon = icon, .words = words, .style = TextStyle::SmallStrong, .colour = text, .icon_size = 16, .gap = 5};
    const auto place = ui.place(label_width(ui, label) / (ui.px(100) / 100) + 18, 26);
    ui.canvas().fill_rect(place, ui.colour(fill), ui.px(8));
    draw_label_centred(ui, place, label);
    ui.report(semantics::Role::Text, words, {}, place);
}

void banner(Ui& ui, std::string_view icon, std::string_view words, BannerTone tone)
{
    static constexpr std::pair<ColourRole, ColourRole> tones[] = {
        {ColourRole::AccentSoft, ColourRole::AccentSoftText},
        {ColourRole::PositiveSoft, ColourRole::Text},
        {ColourRole::CautionSoft, ColourRole::Text},
        {ColourRole::DangerSoft, ColourRole::DangerSoftText},
    };
    const auto [fill, text] = tones[static_cast<std::size_t>(tone)];
    const float width = ui.available() - ui.px(64);
    const float height = ui.measure_wrapped(words, TextStyle::Body, width);
    const auto place = ui.place(0, height / (ui.px(100) / 100) + 24);
    ui.canvas().fill_rect(place, ui.colour(fill), ui.px(12));
    ui.draw_icon({place.x + ui.px(27), place.y + ui.px(24)}, icon, 22, text);
    ui.draw_wrapped({place.x + ui.px(48), place.y + ui.px(12), width, height}, words, TextStyle::Body, text);
    ui.report(semantics::Role::Text, words, {}, place);
}

bool empty_state(Ui& ui, std::string_view sentence, std::string_view action)
{
    ui.text(sentence, TextStyle::Body, ColourRole::TextMuted);
    if (action.empty()) return false;
    auto row = ui.line();
    return button(ui, action, {.kind = ButtonKind::Primary});
}

namespace {

struct StatusMark {
    ColourRole disc;
    std::string_view icon;
    ColourRole colour;
};

StatusMark mark_of(StatusTone tone)
{
    switch (tone) {
    case StatusTone::Good: return {ColourRole::PositiveSoft, icons::check, ColourRole::Positive};
    case StatusTone::Attention: return {ColourRole::CautionSoft, icons::exclamation, ColourRole::Caution};
    case StatusTone::Unknown: break;
    }
    return {ColourRole::Sunken, icons::question, ColourRole::TextMuted};
}

}  // namespace

void status_row(Ui& ui, StatusTone tone, std::string_view fact, std::string_view consequence)
{
    auto row = ui.line(12, Align::Top);
    const auto disc = ui.place(28, 28);
    const auto mark = mark_of(tone);
    ui.canvas().fill_circle(disc.centre(), disc.width / 2, ui.colour(mark.disc));
    ui.draw_icon(disc.centre(), mark.icon, 18, mark.colour);
    auto words = ui.column(0);
    ui.text(fact, TextStyle::Body);
    if (!consequence.empty()) ui.text(consequence, TextStyle::Small, ColourRole::TextMuted);
}

void numbered(Ui& ui, const std::vector<std::string>& items)
{
    auto list = ui.node(semantics::Role::List, ui.t("kit.steps"));
    auto all = ui.column(8);
    for (std::size_t i = 0; i < items.size(); ++i) {
        auto row = ui.line(10, Align::Top);
        const auto disc = ui.place(24, 24);
        ui.canvas().fill_circle(disc.centre(), disc.width / 2, ui.colour(ColourRole::AccentSoft));
        draw_label_centred(
            ui, disc,
            {.words = std::to_string(i + 1), .style = TextStyle::SmallStrong, .colour = ColourRole::AccentSoftText});
        auto words = ui.column(0);
        ui.text(items[i]);
    }
}

void bullets(Ui& ui, const std::vector<std::string>& items, ColourRole dot, float gap)
{
    auto list = ui.node(semantics::Role::List, ui.t("kit.list"));
    auto all = ui.column(gap);
    for (const auto& item : items) {
        const float width = ui.available() - ui.px(16);
        const float height = ui.measure_wrapped(item, TextStyle::Body, width);
        const auto place = ui.place(0, height / (ui.px(100) / 100));
        ui.canvas().fill_circle({place.x + ui.px(4), place.y + ui.px(12)}, ui.px(3), ui.colour(dot));
        ui.draw_wrapped({place.x + ui.px(16), place.y, width, height}, item, TextStyle::Body, ColourRole::Text);
        ui.report(semantics::Role::ListItem, item, {}, place);
    }
}

void progress(Ui& ui, std::string_view name, int have, int need)
{
    auto row = ui.line(10);
    const auto count = ui.t("kit.of", {{"have", std::to_string(have)}, {"need", std::to_string(need)}});
    const float words = ui.measure(count, TextStyle::Small).x;
    const auto bar = ui.place((ui.available() - words) / (ui.px(100) / 100) - 10, 8);
    ui.canvas().fill_rect(bar, ui.colour(ColourRole::Sunken), bar.height / 2);
    ui.canvas().stroke_rect(bar, ui.colour(ColourRole::Border), 1, bar.height / 2);
    const float share = std::clamp(static_cast<float>(have) / static_cast<float>(std::max(1, need)), 0.0f, 1.0f);
    if (share > 0)
        ui.canvas().fill_rect({bar.x, bar.y, std::max(bar.height, bar.width * share), bar.height},
                              ui.colour(ColourRole::Accent), bar.height / 2);
    ui.draw_text({ui.place(words / (ui.px(100) / 100), 20).top_left()}, count, TextStyle::Small, ColourRole::TextMuted);
    ui.report(semantics::Role::Progress, name, count, bar);
}

void date_leaf(Ui& ui, Day day, bool past)
{
    const auto place = ui.place(56, 60);
    ui.canvas().fill_rect(place, ui.colour(past ? ColourRole::Sunken : ColourRole::WarmSoft), ui.px(12));
    const std::chrono::year_month_day date{day};
    const auto month = ui.t("words.month_short_" + std::to_string(static_cast<unsigned>(date.month())));
    const auto number = std::to_string(static_cast<unsigned>(date.day()));
    const auto colour = past ? ColourRole::TextMuted : ColourRole::WarmText;
    const float month_width = ui.measure(month, TextStyle::Small).x,
                number_width = ui.measure(number, TextStyle::Subtitle).x;
    ui.draw_text({place.centre().x - month_width / 2, place.y + ui.px(8)}, month, TextStyle::Small, colour);
    ui.draw_text({place.centre().x - number_width / 2, place.y + ui.px(26)}, number, TextStyle::Subtitle, colour);
}

}  // namespace aftercare::ui
