#include "app/semantics/dump.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare::semantics;

TEST_CASE("a tree reads as one line for each node, indented under its parent", "[semantics]")
{
    Tree tree;
    tree.nodes.push_back({.id = 1, .role = Role::RadioGroup, .name = "Pain now"});
    tree.nodes.push_back({.id = 2,
                          .parent = 1,
                          .role = Role::Radio,
                          .name = "4, moderate",
                          .states = {.selected = true},
                          .position = 5,
                          .set_size = 11});
    tree.nodes.push_back({.id = 3,
                          .role = Role::Button,
                          .name = "Save",
                          .description = "Choose a number first.",
                          .states = {.disabled = true}});
    CHECK(dump(tree) == "radio group \"Pain now\"\n"
                        "  radio \"4, moderate\" selected 5 of 11\n"
                        "button \"Save\" disabled (Choose a number first.)\n");
}

TEST_CASE("a node is found by its id, by role and name, and as a control", "[semantics]")
{
    Tree tree;
    tree.nodes.push_back({.id = 1, .role = Role::Heading, .name = "Save"});
    tree.nodes.push_back({.id = 2, .role = Role::Button, .name = "Save", .actions = {Action::Press}});
    CHECK(tree.find(1)->role == Role::Heading);
    CHECK(tree.find(Role::Button, "Save")->id == 2);
    CHECK(tree.find_control("Save")->id == 2);
    CHECK(tree.find(9) == nullptr);
}
