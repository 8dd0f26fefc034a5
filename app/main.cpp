#include "app/program/tour.h"
#include "app/program/window_program.h"

#include <cstdio>
#include <string_view>

int main(int count, char** words)
{
    aftercare::WindowRequest request;
    for (int word = 1; word < count; ++word) {
        const std::string_view name = words[word];
        if (name == "--exit-after-first-frame") request.exit_after_first_frame = true;
        if (name == "--data" && word + 1 < count) request.places.data = words[++word];
        if (name == "--content" && word + 1 < count) request.places.content = words[++word];
    }
    if (count > 2 && std::string_view(words[1]) == "tour") {
        const auto shown = aftercare::run_tour({.places = {}, .out = words[2], .every_theme = count > 3});
        if (!shown) std::fprintf(stderr, "%s\n", shown.error().what.c_str());
        return shown ? 0 : 4;
    }
    const auto outcome = aftercare::run_window(request);
    if (outcome) return 0;
    std::fprintf(stderr, "%s\n", outcome.error().what.c_str());
    return 4;
}
