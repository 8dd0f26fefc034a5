#pragma once

#include "app/ui/pages.h"

#include <string>
#include <string_view>
#include <utility>

namespace aftercare::ui {

// What the exercises page opens for the clinician's plan.
inline constexpr std::string_view open_plan = "my_plan";

// Where the person is, and where they asked to go. Views ask; the shell moves after the frame.
struct Navigation {
    Page page = Page::Today;
    Page came_from = Page::Today;  // where Get help's and Settings' way back leads
    std::string open;   // what the page should open: the key of an article, exercise, routine, entry; "" for nothing
    bool moved = true;  // this is the page's first frame

    void go(Page to, std::string key = {})
    {
        m_next = to;
        m_next_key = std::move(key);
        m_asked = true;
    }
    // Called by the shell between frames.
    void settle()
    {
        moved = std::exchange(m_asked, false);
        if (!moved) return;
        if (page != m_next) came_from = page;
        page = m_next;
        open = std::move(m_next_key);
    }

private:
    Page m_next = Page::Today;
    std::string m_next_key;
    bool m_asked = true;
};

}  // namespace aftercare::ui
