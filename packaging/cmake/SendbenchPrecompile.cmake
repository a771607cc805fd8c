# SPDX-FileCopyrightText: 2026 Sendbench contributors
# SPDX-License-Identifier: Apache-2.0
#
# One precompiled header for all targets; see SENDBENCH_PCH.

if(SENDBENCH_PCH)
  set(empty ${PROJECT_BINARY_DIR}/packaging/precompiled.cpp)
  file(CONFIGURE OUTPUT ${empty} CONTENT "")
  add_library(sendbench_pch OBJECT ${empty})
  set_target_properties(sendbench_pch PROPERTIES AUTOMOC OFF)
  target_link_libraries(sendbench_pch PRIVATE sendbench_flags Qt6::Core tl::expected)
  target_precompile_headers(sendbench_pch PRIVATE ${CMAKE_CURRENT_LIST_DIR}/precompiled.h)
endif()

# sendbench_precompile(TARGET): lets the target start from the shared header.
function(sendbench_precompile target)
  if(TARGET sendbench_pch)
    target_precompile_headers(${target} REUSE_FROM sendbench_pch)
  endif()
endfunction()
