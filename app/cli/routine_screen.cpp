#include "app/cli/routine_screen.h"

#include "app/cli/page.h"
#include "app/cli/values.h"
#include "app/cli/wording.h"

#include <algorithm>
#include <ostream>

namespace aftercare::cli {
namespace {

using std::chrono::ceil;
using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr auto start_of_line = "\r\x1b[K";  // and clears it

std::string_view words_for(PlayerPhase phase)
{
    switch (phase) {
    case PlayerPhase::GetReady: return "get ready";
    case PlayerPhase::Move: return "move";
    case PlayerPhase::Hold: return "hold";
    case PlayerPhase::Rest: return "rest";
    case PlayerPhase::Finished: return "finished";
    }
    return "";
}

// "0:25".
std::string countdown(milliseconds left)
{
    const auto whole = ceil<seconds>(left).count();
    const auto rest = std::to_string(whole % 60);
    return std::to_string(whole / 60) + (rest.size() < 2 ? ":0" : ":") + rest;
}

std::optional<PlayerKey> player_key(const TerminalKey& key, bool paused, bool easier)
{
    using Kind = TerminalKey::Kind;
    if (key.kind == Kind::Left) return PlayerKey::Back;
    if (key.kind == Kind::Right) return PlayerKey::Skip;
    if (key.kind == Kind::Escape || key.kind == Kind::Ended) return PlayerKey::Stop;
    if (key.kind != Kind::Character) return std::nullopt;
    switch (key.character) {
    case ' ': return paused ? PlayerKey::Resume : PlayerKey::Pause;
    case 'b': return PlayerKey::Back;
    case 's': return PlayerKey::Skip;
    case 'q': return PlayerKey::Stop;
    case 'e': return easier ? PlayerKey::Usual : PlayerKey::Easier;
    default: return std::nullopt;
    }
}

}  // namespace

std::string step_title(const PlayerStep& step)
{
    return step.title + (step.side ? ", " + std::string(key_of(*step.side)) + " side" : "");
}

RoutineScreen::RoutineScreen(Terminal& terminal, Clock& clock, std::ostream& out)
    : m_terminal(terminal),
      m_clock(clock),
      m_out(out)
{
    m_terminal.begin_keys();
}

RoutineScreen::~RoutineScreen() { m_terminal.end_keys(); }

std::optional<PainLevel> RoutineScreen::ask_level(std::string_view question)
{
    using Kind = TerminalKey::Kind;
    std::string typed;
    while (!m_has_ended) {
        overwrite(std::string(question) + " 0 to 10, Enter alone passes: " + typed);
        const auto key = m_terminal.read_key(std::nullopt);
        const bool is_digit = key.kind == Kind::Character && key.character >= '0' && key.character <= '9';
        if (is_digit && typed.size() < 2) typed += key.character;
        if (key.kind == Kind::Backspace && !typed.empty()) typed.pop_back();
        m_has_ended = key.kind == Kind::Ended;
        if (key.kind == Kind::Escape) typed.clear();
        if (key.kind != Kind::Escape && key.kind != Kind::Enter) continue;
        m_out << '\n';
        if (typed.empty()) return std::nullopt;
        if (const auto level = whole_number("", typed, 0, 10)) return PainLevel::from(*level);
        typed.clear();
    }
    m_out << '\n' << std::flush;
    return std::nullopt;
}

void RoutineScreen::play(App& app)
{
    while (app.state().player && app.state().player->phase != PlayerPhase::Finished) {
        show(*app.state().player);
        const auto key = wait_for_change(app);
        m_has_ended = key.kind == TerminalKey::Kind::Ended;
        app.tick();
        press(app, key);
    }
    m_out << start_of_line << std::flush;
}

TerminalKey RoutineScreen::wait_for_change(const App& app)
{
    const auto next = app.next_wakeup();
    if (!next) return m_terminal.read_key(std::nullopt);
    return m_terminal.read_key(std::max(*next - m_clock.precise_now(), milliseconds{0}));
}

void RoutineScreen::press(App& app, const TerminalKey& key)
{
    const auto& player = app.state().player;
    if (!player || player->phase == PlayerPhase::Finished) return;
    if (key.kind == TerminalKey::Kind::Character && key.character == 'm') return switch_sounds(app);
    if (key.kind == TerminalKey::Kind::Character && key.character == 'v') return switch_voice(app);
    // A key that does nothing here is no error.
    if (const auto pressed = player_key(key, player->paused, player->easier()))
        (void)app.carry_out(PressPlayer{*pressed});
}

void RoutineScreen::switch_sounds(App& app)
{
    auto settings = app.state().settings;
    settings.sounds = !settings.sounds;
    if (app.carry_out(ChangeSettings{settings})) tell(settings.sounds ? "Sounds are on." : "Sounds are off.");
}

void RoutineScreen::switch_voice(App& app)
{
    auto settings = app.state().settings;
    settings.spoken_cues = !settings.spoken_cues;
    if (app.carry_out(ChangeSettings{settings}))
        tell(settings.spoken_cues ? "Spoken cues are on." : "Spoken cues are off.");
}

void RoutineScreen::tell(std::string_view sentence) { m_out << start_of_line << "    " << sentence << '\n'; }

bool RoutineScreen::asks_for(char letter, std::string_view question)
{
    using Kind = TerminalKey::Kind;
    overwrite(std::string(question));
    for (;;) {
        const auto key = m_terminal.read_key(std::nullopt);
        m_has_ended = key.kind == Kind::Ended;
        const bool pressed = key.kind == Kind::Character && key.character == letter;
        if (!pressed && !m_has_ended && key.kind != Kind::Enter && key.kind != Kind::Escape) continue;
        m_out << '\n';
        return pressed;
    }
}

void RoutineScreen::show(const PlayerState& player)
{
    const auto& step = player.now();
    const auto shown = std::pair(player.step, player.easier());
    const bool new_step = !m_shown || m_shown->first != player.step;
    if (m_shown != shown) {
        m_shown = shown;
        const auto number = std::to_string(player.step + 1) + " of " + std::to_string(player.steps.size());
        Page page(m_terminal.columns().value_or(80));
        if (new_step) page.paragraph(step_title(step), 0, number + "  ");
        if (player.easier()) page.paragraph("Easier: " + step.easier, 4);
        else if (!step.cue.empty() && (step.cue != step.title || !new_step)) page.paragraph(step.cue, 4);
        m_out << start_of_line << page.text();
    }
    const auto& next = player.next();
    auto line = "    " + std::string(words_for(player.phase)) + "  " + countdown(player.left) + "   all " +
                countdown(player.routine_left);
    if (player.paused) line += "   paused: space goes on";
    else if (next) line += "   next: " + step_title(*next);
    overwrite(std::move(line));
}

// One line that never wraps, or it could not be overwritten.
void RoutineScreen::overwrite(std::string text)
{
    const auto width = m_terminal.columns().value_or(80) - 1;
    while (columns_of(text) > width) {
        while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0) == 0x80) text.pop_back();
        text.pop_back();
    }
    m_out << start_of_line << text << std::flush;
}

}  // namespace aftercare::cli
