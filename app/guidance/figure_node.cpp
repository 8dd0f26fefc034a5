#include "app/guidance/figure_node.h"

#include <algorithm>
#include <array>

namespace aftercare::guidance {
namespace {

using figure::Attachment;
using figure::Landmark;
using figure::Part;
using figure::Place;
using figure::Side;
using figure::Vec;

// In the order of figure::Landmark; from "shoulder" on they have two sides.
constexpr std::array<std::string_view, 19> landmark_names{
    "pelvis", "lumbar", "ribs",    "chest", "c7",   "crown", "chin", "nose", "shoulder", "elbow",
    "wrist",  "palm",   "fingers", "hip",   "knee", "ankle", "sole", "ball", "toe"};
constexpr std::size_t first_sided_landmark = 8;

// In the order of figure::Part; from "upperarm" on they have two sides.
constexpr std::array<std::string_view, 11> part_names{"spine",   "pelvis", "chest", "neck", "head", "upperarm",
                                                      "forearm", "hand",   "thigh", "shin", "foot"};
constexpr std::size_t first_sided_part = 5;

struct Name {
    std::size_t index;
    Side side;
};

template <std::size_t N>
std::optional<Name> find_name(const std::array<std::string_view, N>& names, std::size_t first_sided,
                              std::string_view word)
{
    const auto place_of = [&](std::string_view name) {
        return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
    };
    if (const std::size_t index = place_of(word); index < first_sided) return Name{index, Side::Left};
    if (word.empty() || (word.back() != 'L' && word.back() != 'R')) return std::nullopt;
    const std::size_t index = place_of(word.substr(0, word.size() - 1));
    if (index < first_sided || index >= N) return std::nullopt;
    return Name{index, word.back() == 'L' ? Side::Left : Side::Right};
}

const double* as_real(const JsonValue& value) { return value.as<double>(); }

}  // namespace

FigureNode FigureNode::operator[](std::string_view name) const
{
    const std::string pointer = m_pointer + '/' + std::string(name);
    const auto* object = m_value ? m_value->as<JsonObject>() : nullptr;
    if (object)
        for (const auto& [key, value] : *object)
            if (key == name) return {&value, pointer, *m_report};
    return {nullptr, pointer, *m_report};
}

std::vector<FigureNode> FigureNode::items() const
{
    std::vector<FigureNode> nodes;
    if (!m_value) return nodes;
    const auto* array = m_value->as<JsonArray>();
    if (!array) {
        problem("This must be a list.");
        return nodes;
    }
    for (const JsonValue& value : *array)
        nodes.emplace_back(&value, m_pointer + '/' + std::to_string(nodes.size()), *m_report);
    return nodes;
}

std::vector<std::pair<std::string, FigureNode>> FigureNode::members() const
{
    std::vector<std::pair<std::string, FigureNode>> nodes;
    if (!m_value) return nodes;
    const auto* object = m_value->as<JsonObject>();
    if (!object) {
        problem("This must be an object.");
        return nodes;
    }
    for (const auto& [key, value] : *object)
        nodes.emplace_back(key, FigureNode(&value, m_pointer + '/' + key, *m_report));
    return nodes;
}

void FigureNode::only(std::initializer_list<std::string_view> names) const
{
    for (const auto& [key, node] : members())
        if (std::find(names.begin(), names.end(), key) == names.end()) node.problem("No such member is known here.");
}

double FigureNode::number(double otherwise) const
{
    if (!m_value) return otherwise;
    if (const auto* whole = m_value->as<std::int64_t>()) return static_cast<double>(*whole);
    if (const double* real = as_real(*m_value)) return *real;
    problem("This must be a number.");
    return otherwise;
}

double FigureNode::number_between(double low, double high, double otherwise) const
{
    const double value = number(otherwise);
    if (value >= low && value <= high) return value;
    problem("This number is too small or too large.");
    return otherwise;
}

std::size_t FigureNode::index_below(std::size_t count, std::size_t otherwise) const
{
    const double value = number(static_cast<double>(otherwise));
    if (value >= 0 && value < static_cast<double>(count)) return static_cast<std::size_t>(value);
    problem("This must be the index of a key.");
    return otherwise;
}

bool FigureNode::flag(bool otherwise) const
{
    if (!m_value) return otherwise;
    if (const bool* value = m_value->as<bool>()) return *value;
    problem("This must be true or false.");
    return otherwise;
}

std::string FigureNode::text() const
{
    if (!m_value) return {};
    if (const auto* words = m_value->as<std::string>()) return *words;
    problem("This must be text.");
    return {};
}

std::size_t FigureNode::choice(std::initializer_list<std::string_view> words, std::size_t otherwise) const
{
    if (!m_value) return otherwise;
    const auto found = std::find(words.begin(), words.end(), text());
    if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
    problem("This word is not known here.");
    return otherwise;
}

Vec FigureNode::vec(Vec old) const
{
    if (!m_value) return old;
    if (!m_value->as<JsonArray>()) return {number(old.x), old.y, old.z};
    const std::vector<FigureNode> numbers = items();
    if (numbers.size() > 3) problem("This must be three numbers.");
    const std::array<double*, 3> axes{&old.x, &old.y, &old.z};
    for (std::size_t axis = 0; axis < std::min(numbers.size(), axes.size()); ++axis)
        if (!numbers[axis].is_null()) *axes[axis] = numbers[axis].number(*axes[axis]);
    return old;
}

std::optional<Vec> FigureNode::vec_if_present() const
{
    if (!m_value) return std::nullopt;
    return vec({});
}

Place FigureNode::place() const
{
    const auto name = find_name(landmark_names, first_sided_landmark, text());
    if (name) return {static_cast<Landmark>(name->index), name->side};
    problem("No point of the body has this name.");
    return {};
}

Attachment FigureNode::attachment() const
{
    Attachment found;
    const FigureNode on = (*this)["on"];
    if (const auto name = find_name(part_names, first_sided_part, on.text())) {
        found.part = static_cast<Part>(name->index);
        found.side = name->side;
    } else {
        on.problem("No part of the body has this name.");
    }
    found.along = (*this)["t"].number(0.5);
    found.offset = (*this)["off"].vec({});
    return found;
}

}  // namespace aftercare::guidance
