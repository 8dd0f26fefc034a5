#pragma once

#include "app/domain/figure/figure.h"
#include "app/domain/routine.h"
#include "app/domain/safety.h"
#include "app/guidance/model.h"

namespace aftercare::guidance {

// Everything that is read from a content folder.
struct LibraryParts {
    std::vector<Topic> topics;
    std::vector<Article> articles;
    std::vector<Exercise> exercises;
    std::vector<Routine> routines;
    std::vector<Source> sources;
    std::vector<Claim> claims;
    std::vector<NotShipped> not_shipped;
    AftercareTimeline timeline;
    Plans plans;
    SafetyContent safety;
};

// All guidance, read once and never changed. Pointers stay good as long as the library.
class Library {
public:
    Library() = default;
    // Sorts articles by their order, exercises by title and routines by length.
    explicit Library(LibraryParts parts);
    ~Library() = default;

    Library(Library&&) noexcept = default;
    Library& operator=(Library&&) noexcept = default;
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;

    const std::vector<Topic>& topics() const { return m_parts.topics; }
    const std::vector<Article>& articles() const { return m_parts.articles; }
    const std::vector<Exercise>& exercises() const { return m_parts.exercises; }
    const std::vector<Routine>& routines() const { return m_parts.routines; }
    const std::vector<Source>& sources() const { return m_parts.sources; }
    const std::vector<Claim>& claims() const { return m_parts.claims; }
    const std::vector<NotShipped>& not_shipped() const { return m_parts.not_shipped; }
    const AftercareTimeline& timeline() const { return m_parts.timeline; }
    const Plans& plans() const { return m_parts.plans; }
    const SafetyContent& safety() const { return m_parts.safety; }

    // Moving figures, by the key of their exercise. They are read apart (figure_reader.h), because only a window draws
    // them; without them every answer of figure() is nullptr.
    void add_figures(std::vector<figure::Figure> figures) { m_figures = std::move(figures); }
    const figure::Figure* figure(std::string_view exercise_key) const;

    // By key; nullptr when there is none.
    const Topic* topic(std::string_view key) const;
    const Article* article(std::string_view key) const;
    const Exercise* exercise(std::string_view key) const;
    const Routine* routine(std::string_view key) const;
    const Source* source(std::string_view tag) const;
    const WarningSign* warning_sign(std::string_view id) const;
    const ActionCard* action(HelpAction action) const;
    // The numbers of that region, or of "other" when it is not known; nullptr only in a library without regions.
    const HelpRegion* region(std::string_view key) const;

    // In the order of their cards, those of other topics that also belong here included.
    std::vector<const Article*> articles_in(std::string_view topic) const;
    std::vector<const WarningSign*> signs_in(HelpTier tier) const;

    // "Cochrane 2010; Wiltshire 2010" for their tags.
    std::string citations(const std::vector<std::string>& tags) const;

    // What a routine step is called: the exercise's title, or the cue while resting.
    std::string_view title_of(const RoutineStep& step) const;

private:
    LibraryParts m_parts;
    std::vector<figure::Figure> m_figures;
};

}  // namespace aftercare::guidance
