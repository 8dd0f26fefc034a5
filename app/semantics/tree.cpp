#include "app/semantics/tree.h"

#include <algorithm>
#include <array>

namespace aftercare::semantics {
namespace {

constexpr std::array<std::string_view, 29> role_names = {
    "window",    "region",   "navigation",  "heading", "text",   "image",      "button",       "link",
    "checkbox",  "switch",   "radio group", "radio",   "slider", "text field", "search field", "list",
    "list item", "table",    "row",         "cell",    "tab",    "tab list",   "dialog",       "alert",
    "status",    "progress", "timer",       "chart",   "group"};
static_assert(role_names.size() == static_cast<std::size_t>(Role::Group) + 1);

template <class Predicate>
const Node* first(const std::vector<Node>& nodes, Predicate matches)
{
    const auto found = std::find_if(nodes.begin(), nodes.end(), matches);
    return found == nodes.end() ? nullptr : &*found;
}

}  // namespace

std::string_view name_of(Role role) { return role_names[static_cast<std::size_t>(role)]; }

const Node* Tree::find(NodeId id) const
{
    return first(nodes, [&](const Node& node) { return node.id == id; });
}

const Node* Tree::find(Role role, std::string_view name) const
{
    return first(nodes, [&](const Node& node) { return node.role == role && node.name == name; });
}

const Node* Tree::find_control(std::string_view name) const
{
    return first(nodes, [&](const Node& node) { return !node.actions.empty() && node.name == name; });
}

}  // namespace aftercare::semantics
