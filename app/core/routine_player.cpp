#include "app/core/routine_player.h"

#include <algorithm>
#include <utility>

namespace aftercare {
namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

constexpr milliseconds ready_time = 5s;
constexpr milliseconds switch_time = 3s;
constexpr milliseconds longest_gap = 5s;
constexpr milliseconds back_restarts_after = 3s;
constexpr milliseconds halfway_from = 20s;

}  // namespace

RoutinePlayer::RoutinePlayer(PlayerPlan plan, std::optional<PainLevel> before, PreciseInstant now)
    : m_done(plan.steps.size()),
      m_time(now)
{
    m_state.routine = std::move(plan.routine);
    m_state.title = std::move(plan.title);
    m_state.steps = std::move(plan.steps);
    m_state.before = before;
    enter(0);
    count_left();
}

void RoutinePlayer::tick(PreciseInstant now)
{
    const auto elapsed = now - m_time;
    const bool runs = !finished() && !m_state.paused;
    if (runs && elapsed > longest_gap) {
        m_time = now;
        pause();
        return;
    }
    if (runs && elapsed > 0ms) advance(elapsed);
    m_time = now;
    count_left();
}

void RoutinePlayer::press(PlayerKey key, PreciseInstant now)
{
    tick(now);
    if (finished()) return;
    switch (key) {
    case PlayerKey::Pause: pause(); break;
    case PlayerKey::Resume: resume(); break;
    case PlayerKey::Back: back(); break;
    case PlayerKey::Skip: skip(); break;
    case PlayerKey::Stop: stop(); break;
    case PlayerKey::Repeat: say(PlayerCue::Kind::Repeat); break;
    case PlayerKey::Easier: ease(); break;
    case PlayerKey::Usual: unease(); break;
    }
    count_left();
}

void RoutinePlayer::pause()
{
    if (m_state.paused) return;
    m_state.paused = true;
    say(PlayerCue::Kind::Paused);
}

void RoutinePlayer::resume()
{
    if (!m_state.paused) return;
    m_state.paused = false;
    say(PlayerCue::Kind::Resumed);
}

// To the beginning of this step, or of the one before when this one has hardly begun.
void RoutinePlayer::back()
{
    const bool hardly_begun =
        m_state.phase == PlayerPhase::GetReady || m_state.length - m_state.left < back_restarts_after;
    enter(hardly_begun && m_state.step > 0 ? m_state.step - 1 : m_state.step);
}

void RoutinePlayer::skip()
{
    // A rest that is skipped counts: there was nothing to do in it.
    if (m_state.now().phase == PlayerPhase::Rest) mark_done(m_state.step);
    enter(m_state.step + 1);
}

void RoutinePlayer::stop()
{
    m_state.stopped_early = true;
    finish();
}

void RoutinePlayer::ease()
{
    if (m_state.easier() || m_state.now().easier.empty()) return;
    m_state.eased.push_back(m_state.now().exercise);
    say(PlayerCue::Kind::Easier);
}

void RoutinePlayer::unease()
{
    if (std::erase(m_state.eased, m_state.now().exercise) > 0) say(PlayerCue::Kind::Usual);
}

void RoutinePlayer::advance(milliseconds elapsed)
{
    while (elapsed > 0ms && !finished()) {
        const auto mark = next_mark();
        const auto part = std::min(elapsed, m_state.left - mark);
        m_time += part;
        m_spent += part;
        m_state.left -= part;
        elapsed -= part;
        if (m_state.left == mark) reach(mark);
    }
}

// The time left at which something happens next.
milliseconds RoutinePlayer::next_mark() const
{
    if (m_state.phase == PlayerPhase::GetReady) return 0ms;
    const bool halves = m_state.length >= halfway_from && m_state.phase != PlayerPhase::Rest;
    const milliseconds halfway = std::chrono::floor<std::chrono::seconds>(m_state.length / 2);
    if (halves && m_state.left > halfway) return halfway;
    for (const milliseconds tick : {3s, 2s, 1s})
        if (m_state.left > tick) return tick;
    return 0ms;
}

void RoutinePlayer::reach(milliseconds mark)
{
    if (mark == 0ms) return end_phase();
    say(mark <= 3s ? PlayerCue::Kind::Tick : PlayerCue::Kind::Halfway);
}

void RoutinePlayer::end_phase()
{
    if (m_state.phase == PlayerPhase::GetReady) return begin(m_state.now().phase, m_state.now().length);
    mark_done(m_state.step);
    say(PlayerCue::Kind::End);
    enter(m_state.step + 1);
}

void RoutinePlayer::enter(std::size_t step)
{
    if (step >= m_state.steps.size()) return finish();
    m_state.step = step;
    const auto ready = ready_length(step);
    if (ready == 0ms) return begin(m_state.now().phase, m_state.now().length);
    begin(PlayerPhase::GetReady, ready);
}

void RoutinePlayer::begin(PlayerPhase phase, milliseconds length)
{
    m_state.phase = phase;
    m_state.left = m_state.length = length;
    if (phase != PlayerPhase::GetReady) return say(PlayerCue::Kind::Start);
    say(m_state.switches_side() ? PlayerCue::Kind::SwitchSides : PlayerCue::Kind::GetReady);
}

void RoutinePlayer::finish()
{
    m_state.phase = PlayerPhase::Finished;
    m_state.left = m_state.length = 0ms;
    m_state.paused = false;
    say(PlayerCue::Kind::Finished);
}

void RoutinePlayer::mark_done(std::size_t step)
{
    m_done[step] = true;
    m_state.done = static_cast<int>(std::ranges::count(m_done, true));
}

milliseconds RoutinePlayer::ready_length(std::size_t step) const
{
    if (m_state.steps[step].phase == PlayerPhase::Rest) return 0ms;
    return switches_side(m_state.steps, step) ? switch_time : ready_time;
}

void RoutinePlayer::count_left()
{
    m_state.routine_left = m_state.left;
    if (finished()) return;
    if (m_state.phase == PlayerPhase::GetReady) m_state.routine_left += m_state.now().length;
    for (auto step = m_state.step + 1; step < m_state.steps.size(); ++step)
        m_state.routine_left += ready_length(step) + m_state.steps[step].length;
}

std::optional<PreciseInstant> RoutinePlayer::next_change() const
{
    if (m_state.paused || finished()) return std::nullopt;
    const auto part = m_state.left % 1s;
    return m_time + (part > 0ms ? part : milliseconds{1s});
}

}  // namespace aftercare
