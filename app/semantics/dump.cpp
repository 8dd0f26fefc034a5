#include "app/semantics/dump.h"

#include <unordered_map>

namespace aftercare::semantics {
namespace {

std::string states_of(const Node& node)
{
    std::string words;
    const auto add = [&](bool is, std::string_view word) {
        if (is) words += " " + std::string(word);
    };
    add(node.states.focused, "focused");
    add(node.states.selected, "selected");
    add(node.states.checked, "checked");
    add(node.states.expandable, node.states.expanded ? "expanded" : "collapsed");
    add(node.states.disabled, "disabled");
    add(node.states.invalid, "invalid");
    return words;
}

std::string line_of(const Node& node)
{
    std::string line(name_of(node.role));
    if (node.level > 0) line += " " + std::to_string(node.level);
    line += " \"" + node.name + "\"";
    if (!node.value.empty()) line += " = \"" + node.value + "\"";
    line += states_of(node);
    if (node.set_size > 0) line += " " + std::to_string(node.position) + " of " + std::to_string(node.set_size);
    if (!node.description.empty()) line += " (" + node.description + ")";
    return line;
}

}  // namespace

std::string dump(const Tree& tree)
{
    std::string text;
    std::unordered_map<NodeId, int> depths;
    for (const auto& node : tree.nodes) {
        const auto parent = depths.find(node.parent);
        const int depth = parent == depths.end() ? 0 : parent->second + 1;
        depths[node.id] = depth;
        text += std::string(static_cast<std::size_t>(depth) * 2, ' ') + line_of(node) + "\n";
    }
    return text;
}

}  // namespace aftercare::semantics
