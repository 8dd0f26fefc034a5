#include "app/guidance/library.h"
#include "app/ui/help_button.h"
#include "app/ui/kit/icons.h"
#include "app/ui/kit/marks.h"
#include "app/ui/kit/widgets.h"
#include "app/ui/measures.h"
#include "app/ui/player_parts.h"
#include "app/ui/player_words.h"

namespace aftercare::ui {
namespace {

constexpr float words_from = 920;  // a narrower window has room for the icons alone

void switch_sounds(const AppState& state, Ui& ui)
{
    auto settings = state.settings;
    settings.sounds = !settings.sounds;
    ui.send(ChangeSettings{settings});
}

void switch_voice(const AppState& state, Ui& ui)
{
    auto settings = state.settings;
    settings.spoken_cues = !settings.spoken_cues;
    ui.send(ChangeSettings{settings});
}

void switch_motion(const AppState& state, Ui& ui)
{
    auto settings = state.settings;
    settings.less_motion = !settings.less_motion;
    ui.send(ChangeSettings{settings});
}

bool header_button(std::string_view icon, std::string_view words, Ui& ui)
{
    if (ui.logical_width() < words_from) return icon_button(ui, icon, words);
    return button(ui, words, {.kind = ButtonKind::Plain, .icon = icon});
}

void draw_switches(const AppState& state, Ui& ui)
{
    const auto& now = state.settings;
    if (header_button(now.spoken_cues ? icons::spoken : icons::spoken_off,
                      ui.t(now.spoken_cues ? "player.voice_on" : "player.voice_off"), ui))
        switch_voice(state, ui);
    if (header_button(now.sounds ? icons::voice : icons::voice_off,
                      ui.t(now.sounds ? "player.sounds_on" : "player.sounds_off"), ui))
        switch_sounds(state, ui);
    if (header_button(icons::motion, ui.t(now.less_motion ? "player.motion_off" : "player.motion_on"), ui))
        switch_motion(state, ui);
}

void open_help(const PlayerState& player, Navigation& navigation, Ui& ui)
{
    if (!player.paused && player.phase != PlayerPhase::Finished) ui.send(PressPlayer{PlayerKey::Pause});
    navigation.go(Page::GetHelp);
}

std::string step_words(const PlayerState& player, const Ui& ui)
{
    return ui.t("player.step", {{"n", std::to_string(player.step + 1)}, {"of", std::to_string(player.steps.size())}});
}

void draw_progress(const PlayerState& player, Ui& ui)
{
    std::vector<StepShare> shares;
    for (std::size_t i = 0; i < player.steps.size(); ++i) {
        StepShare share{static_cast<float>(player.steps[i].length.count()), i < player.step ? 1.0F : 0.0F};
        const bool under_way = i == player.step && player.phase != PlayerPhase::GetReady && player.length.count() > 0;
        if (under_way)
            share.done = 1 - static_cast<float>(std::chrono::milliseconds(seconds_left(player)).count()) /
                                 static_cast<float>(player.length.count());
        shares.push_back(share);
    }
    const auto place = ui.place(0, 8);
    draw_progress_steps(pen_of(ui), place, shares);
    ui.report(semantics::Role::Progress, ui.t("player.progress"), step_words(player, ui), place);
}

void send_key(PlayerKey key, Ui& ui) { ui.send(PressPlayer{key}); }

struct KeyButton {
    std::string_view label, icon;  // label: string key
    PlayerKey key;
};

void draw_key_hints(bool has_easier, Ui& ui)
{
    auto row = ui.wrap(14);
    const auto hint = [&](std::string_view key, std::string_view words) {
        auto pair = ui.line(4);
        key_hint(ui, ui.t(key), ui.t(words));
    };
    hint("player.key_space", "player.key_pause");
    hint("player.key_left", "player.key_back");
    hint("player.key_right", "player.key_skip");
    hint("player.key_escape", "player.key_stop");
    if (has_easier) hint("player.key_e", "player.key_easier");
}

}  // namespace

void draw_player_header(PlayerView& view, const AppState& state, Navigation& navigation, Ui& ui)
{
    const auto& player = *state.player;
    auto parts = ui.column(0);
    const bool finished = player.phase == PlayerPhase::Finished;
    if (auto line = ui.line(12)) {
        if (!finished && icon_button(ui, icons::menu, ui.t("player.other_pages"))) view.leaves = true;
        if (!finished) {
            auto words = ui.column(0);
            ui.heading(player.title, TextStyle::Heading, 1);
            ui.text(ui.t("player.step_and_time", {{"n", std::to_string(player.step + 1)},
                                                  {"of", std::to_string(player.steps.size())},
                                                  {"time", minutes_left_words(ui, player)}}),
                    TextStyle::Body, ColourRole::TextMuted);
        }
        ui.to_right();
        if (!finished) draw_switches(state, ui);
        if (draw_help_button(ui)) open_help(player, navigation, ui);
    }
    if (finished) return;
    ui.space(16);
    draw_progress(player, ui);
}

void draw_player_controls(const PlayerState& player, Ui& ui)
{
    auto column = ui.column(20);
    const auto words = ui.t(player.paused ? "player.resume" : "player.pause");
    if (button(ui, words,
               {.kind = ButtonKind::Primary,
                .icon = player.paused ? icons::play : icons::pause,
                .full_width = true,
                .key = "pause",
                .height = 72}))
        send_key(player.paused ? PlayerKey::Resume : PlayerKey::Pause, ui);
    {
        auto row = ui.columns({1, 1, 1}, 10);
        for (const KeyButton& one : {KeyButton{"player.back", icons::back, PlayerKey::Back},
                                     KeyButton{"player.skip", icons::skip, PlayerKey::Skip},
                                     KeyButton{"player.stop", icons::stop, PlayerKey::Stop}}) {
            auto cell = ui.cell();
            if (button(ui, ui.t(one.label), {.icon = one.icon, .full_width = true, .height = 56}))
                send_key(one.key, ui);
        }
    }
    draw_key_hints(!player.now().easier.empty(), ui);
}

void draw_next_step(const PlayerState& player, Ui& ui)
{
    auto line = ui.line(14);
    ui.icon(icons::next_step, 22, ColourRole::TextMuted);
    const auto* next = player.next();
    if (!next) return ui.text(ui.t("player.last_step"), TextStyle::Body, ColourRole::TextMuted);
    ui.text(ui.t("player.next"), TextStyle::Body, ColourRole::TextMuted);
    auto title = next->title;
    if (next->side) title += " · " + std::string(side_words(ui, *next->side));
    ui.text(title, TextStyle::Label);
    ui.to_right();
    const auto seconds = std::chrono::round<std::chrono::seconds>(next->length).count();
    ui.text(ui.t("exercises.seconds", {{"n", std::to_string(seconds)}}), TextStyle::Body, ColourRole::TextMuted);
}

void change_form(const PlayerState& player, Ui& ui)
{
    if (!player.now().easier.empty()) send_key(player.easier() ? PlayerKey::Usual : PlayerKey::Easier, ui);
}

void use_player_keys(PlayerView& view, const AppState& state, Ui& ui)
{
    const auto& player = *state.player;
    if (ui.shortcut(Key::Space)) send_key(player.paused ? PlayerKey::Resume : PlayerKey::Pause, ui);
    if (ui.shortcut(Key::Left)) send_key(PlayerKey::Back, ui);
    if (ui.shortcut(Key::Right)) send_key(PlayerKey::Skip, ui);
    if (ui.shortcut(Key::Escape)) send_key(PlayerKey::Stop, ui);
    if (ui.plain_key(Key::E)) change_form(player, ui);
    if (ui.plain_key(Key::M)) switch_sounds(state, ui);
    if (ui.plain_key(Key::V)) switch_voice(state, ui);
    if (!ui.plain_key(Key::R)) return;
    view.say_again = true;
    send_key(PlayerKey::Repeat, ui);
}

}  // namespace aftercare::ui
