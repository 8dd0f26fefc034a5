#pragma once

namespace aftercare::ui {

enum class Page { Today, PainLog, Exercises, Guidance, FollowUps, Trends, Settings, GetHelp };

}  // namespace aftercare::ui
