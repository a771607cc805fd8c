# SPDX-FileCopyrightText: 2026 Sendbench contributors
# SPDX-License-Identifier: Apache-2.0
#
# Two precompiled headers for all targets: one for what needs no widgets, one for the window's; see SENDBENCH_PCH.

function(sendbench_precompiled name)
  set(empty ${PROJECT_BINARY_DIR}/packaging/${name}.cpp)
  file(CONFIGURE OUTPUT ${empty} CONTENT "")
  add_library(sendbench_pch_${name} OBJECT ${empty})
  set_target_properties(sendbench_pch_${name} PROPERTIES AUTOMOC OFF)
  target_link_libraries(sendbench_pch_${name} PRIVATE sendbench_flags ${ARGN})
  target_precompile_headers(sendbench_pch_${name} PRIVATE ${PROJECT_SOURCE_DIR}/packaging/cmake/${name}.h)
endfunction()

if(SENDBENCH_PCH)
  sendbench_precompiled(precompiled Qt6::Core tl::expected nlohmann_json::nlohmann_json)
  if(SENDBENCH_GUI)
    sendbench_precompiled(precompiledwidgets Qt6::Widgets tl::expected)
  endif()
endif()

# sendbench_precompile(TARGET): lets the target start from the shared header of its folder.
function(sendbench_precompile target)
  if(NOT SENDBENCH_PCH)
    return()
  endif()
  file(RELATIVE_PATH folder ${PROJECT_SOURCE_DIR} ${CMAKE_CURRENT_SOURCE_DIR})
  if(folder MATCHES "(^|/)(ui|gui|tour)(/|$)")
    target_precompile_headers(${target} REUSE_FROM sendbench_pch_precompiledwidgets)
  else()
    target_precompile_headers(${target} REUSE_FROM sendbench_pch_precompiled)
  endif()
endfunction()
