#!/bin/bash
# Runs check_schemas.py with a Python that has jsonschema: Debian's own first, where python3-jsonschema puts it.
for python in /usr/bin/python3 python3; do
    if "$python" -c "import jsonschema" 2> /dev/null; then exec "$python" tests/guidance/check_schemas.py; fi
done
echo "The content schemas were not tested: install python3-jsonschema." >&2
exit 77
