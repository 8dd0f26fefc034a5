#pragma once

namespace aftercare::ui {

enum class Page { Today, PainLog, Questions, Exercises, Guidance, FollowUps, Trends, Settings, GetHelp };

}  // namespace aftercare::ui
