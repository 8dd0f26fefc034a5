# A display without OpenGL 3 is named as such.
start_display
code=0
MESA_GL_VERSION_OVERRIDE=2.1 aftercare 2> "$home/said" || code=$?
test "$code" = 4 || fail "exit code $code"
expect grep -q "OpenGL 3" "$home/said"
