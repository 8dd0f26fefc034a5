#include "app/guidance/library.h"

#include "app/base/text.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace aftercare::guidance {
namespace {

template <class T>
const T* find_by(const std::vector<T>& all, std::string T::*key, std::string_view wanted)
{
    const auto found = std::ranges::find_if(all, [&](const T& one) { return one.*key == wanted; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace

Library::Library(LibraryParts parts) : m_parts(std::move(parts))
{
    std::ranges::sort(m_parts.articles, {}, [](const Article& one) { return std::tie(one.order, one.key); });
    std::ranges::sort(m_parts.exercises, {}, &Exercise::title);
    std::ranges::sort(m_parts.routines, {}, [](const Routine& one) { return std::tie(one.total, one.key); });
}

const Topic* Library::topic(std::string_view key) const { return find_by(m_parts.topics, &Topic::key, key); }

const Article* Library::article(std::string_view key) const { return find_by(m_parts.articles, &Article::key, key); }

const Exercise* Library::exercise(std::string_view key) const
{
    return find_by(m_parts.exercises, &Exercise::key, key);
}

const Routine* Library::routine(std::string_view key) const { return find_by(m_parts.routines, &Routine::key, key); }

const Source* Library::source(std::string_view tag) const { return find_by(m_parts.sources, &Source::tag, tag); }

const WarningSign* Library::warning_sign(std::string_view id) const
{
    return find_by(m_parts.safety.signs, &WarningSign::id, id);
}

const ActionCard* Library::action(HelpAction action) const
{
    const auto& cards = m_parts.safety.actions;
    const auto found = std::ranges::find(cards, action, &ActionCard::action);
    return found == cards.end() ? nullptr : &*found;
}

const HelpRegion* Library::region(std::string_view key) const
{
    const auto* found = find_by(m_parts.safety.regions, &HelpRegion::key, key);
    return found ? found : find_by(m_parts.safety.regions, &HelpRegion::key, "other");
}

const figure::Figure* Library::figure(std::string_view exercise_key) const
{
    const auto found = std::ranges::find(m_figures, exercise_key, &figure::Figure::key);
    return found == m_figures.end() ? nullptr : &*found;
}

std::vector<const Article*> Library::articles_in(std::string_view topic) const
{
    std::vector<const Article*> found;
    for (const auto& article : m_parts.articles)
        if (article.topic == topic || std::ranges::find(article.also_in, topic) != article.also_in.end())
            found.push_back(&article);
    return found;
}

std::vector<const WarningSign*> Library::signs_in(HelpTier tier) const
{
    std::vector<const WarningSign*> found;
    for (const auto& sign : m_parts.safety.signs)
        if (sign.tier == tier) found.push_back(&sign);
    return found;
}

std::string Library::citations(const std::vector<std::string>& tags) const
{
    std::vector<std::string> names;
    for (const auto& tag : tags) {
        const auto* found = source(tag);
        names.push_back(found ? found->citation : tag);
    }
    return join(names, "; ");
}

std::string_view Library::title_of(const RoutineStep& step) const
{
    const auto* found = step.exercise.empty() ? nullptr : exercise(step.exercise);
    return found ? std::string_view(found->title) : std::string_view(step.cue);
}

}  // namespace aftercare::guidance
