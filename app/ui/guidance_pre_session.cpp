#include "app/ui/guidance_parts.h"
#include "app/ui/kit/icons.h"

#include <array>

namespace aftercare::ui {
namespace {

struct AdviceLook {
    PreSessionAdvice advice;
    std::string_view icon;
    ColourRole colour;
};

constexpr std::array<AdviceLook, 3> looks = {{
    {PreSessionAdvice::Postpone, icons::block, ColourRole::Caution},
    {PreSessionAdvice::AskFirst, icons::question, ColourRole::Accent},
    {PreSessionAdvice::TellTherapist, icons::person, ColourRole::Accent},
}};

}  // namespace

void draw_pre_session(std::string_view title, const guidance::Library& library, Ui& ui)
{
    ui.text(title, TextStyle::Label);
    for (const auto& look : looks) {
        std::vector<std::string> items;
        for (const auto& item : library.safety().pre_session)
            if (item.advice == look.advice)
                items.push_back(item.detail.empty() ? item.text : item.text + ". " + item.detail);
        if (auto line = ui.line(8)) {
            ui.icon(look.icon, 22, look.colour);
            ui.heading(ui.t("guidance." + std::string(key_of(look.advice))), TextStyle::Heading, 3);
        }
        bullets(ui, items, look.colour, 6);
    }
}

}  // namespace aftercare::ui
