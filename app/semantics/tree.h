#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What a frame says, apart from how it looks: the tree that screen readers, tests and the tour read.
namespace aftercare::semantics {

enum class Role {
    Window,
    Region,
    Navigation,
    Heading,
    Text,
    Image,
    Button,
    Link,
    Checkbox,
    Switch,
    RadioGroup,
    Radio,
    Slider,
    TextField,
    SearchField,
    List,
    ListItem,
    Table,
    Row,
    Cell,
    Tab,
    TabList,
    Dialog,
    Alert,
    Status,
    Progress,
    Timer,
    Chart,
    Group,
};
std::string_view name_of(Role role);

using NodeId = std::uint32_t;  // stable from frame to frame; 0 is no node

struct Bounds {
    float x = 0, y = 0, width = 0, height = 0;  // pixels of the window
    bool operator==(const Bounds&) const = default;
};

// States that are true; the rest are false or do not apply.
struct States {
    bool focusable = false, focused = false, disabled = false, selected = false, checked = false, expandable = false,
         expanded = false, invalid = false, offscreen = false;
    bool operator==(const States&) const = default;
};

// What can be done with a node from outside.
enum class Action { Press, Focus, SetValue, Increase, Decrease };

struct Node {
    NodeId id = 0;
    NodeId parent = 0;
    Role role = Role::Group;
    std::string name;
    std::string value;        // "4, moderate", "On", typed text
    std::string description;  // why it is disabled, a hint
    States states;
    Bounds bounds;
    std::vector<Action> actions;
    int position = 0;  // 1-based place in a set of `set_size`; 0 when it has none
    int set_size = 0;
    int level = 0;  // of a heading

    bool operator==(const Node&) const = default;
};

enum class Politeness { Polite, Assertive };

// Words said once, without anything to focus.
struct Announcement {
    std::string text;
    Politeness politeness = Politeness::Polite;
    bool operator==(const Announcement&) const = default;
};

// One frame. Nodes stand in reading order, parents before children.
struct Tree {
    std::vector<Node> nodes;
    NodeId focus = 0;
    std::vector<Announcement> announcements;

    const Node* find(NodeId id) const;
    // The first node with this role and name.
    const Node* find(Role role, std::string_view name) const;
    // The first node with this name that can be pressed, focused or set.
    const Node* find_control(std::string_view name) const;
};

}  // namespace aftercare::semantics
