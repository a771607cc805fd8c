# SPDX-FileCopyrightText: 2026 Sendbench contributors
# SPDX-License-Identifier: Apache-2.0
#
# What every target shares, and the three ways to declare one.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
# BUILD_SHARED_LIBS is for the presets with many test programs (dev, asan, tsan): with our libraries inside each of them
# they would fill a disk. A release has the libraries inside its two programs, which then stand alone.
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

# A precompiled header saves more than a second a file, but ccache cannot share what was made with one, and it hides a
# missing include. So it is for who builds from nothing: continuous integration, and machines without ccache.
find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT "$ENV{CI}" STREQUAL "true")
  set(precompile OFF)
else()
  set(precompile ON)
endif()
option(SENDBENCH_PCH "Precompile the most used headers; turns ccache off" ${precompile})
if(CCACHE_PROGRAM AND NOT SENDBENCH_PCH AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
endif()
find_program(MOLD_PROGRAM mold)

# One interface target carries the flags, so that no folder has its own idea of them.
add_library(sendbench_flags INTERFACE)
target_compile_definitions(
  sendbench_flags
  INTERFACE QT_NO_CAST_FROM_ASCII
            QT_NO_CAST_TO_ASCII
            QT_NO_URL_CAST_FROM_STRING
            QT_NO_KEYWORDS
            QT_NO_FOREACH
            QT_DISABLE_DEPRECATED_BEFORE=0x060400
            SENDBENCH_VERSION="${PROJECT_VERSION}")
target_compile_options(
  sendbench_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast
                            -Wno-missing-field-initializers # designated initializers name what matters
                            # GCC 12 finds std::variant's storage uninitialised once it inlines (GCC bug 105562)
                            $<$<AND:$<CXX_COMPILER_ID:GNU>,$<CONFIG:Release>>:-Wno-maybe-uninitialized>
                            $<$<BOOL:${SENDBENCH_WERROR}>:-Werror>
                            # Files are small: memory is cheaper than the tenth of the time that looking for garbage takes
                            $<$<AND:$<CXX_COMPILER_ID:GNU>,$<BOOL:${SENDBENCH_PCH}>>:--param=ggc-min-heapsize=500000>)
if(SENDBENCH_SANITIZE)
  target_compile_options(sendbench_flags INTERFACE -fsanitize=${SENDBENCH_SANITIZE}
                                                   -fno-omit-frame-pointer)
  target_link_options(sendbench_flags INTERFACE -fsanitize=${SENDBENCH_SANITIZE})
  # What they find ends the program; the .supp files say what is not ours, and why.
  set(suppressions ${PROJECT_SOURCE_DIR}/packaging/sanitizers)
  set(sanitizer_environment
      "ASAN_OPTIONS=detect_leaks=1:detect_stack_use_after_return=1"
      "LSAN_OPTIONS=suppressions=${suppressions}/lsan.supp:print_suppressions=0"
      "UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1"
      "TSAN_OPTIONS=suppressions=${suppressions}/tsan.supp:history_size=4:die_after_fork=0")
  set(sanitizer_slowness 6)
endif()
if(MOLD_PROGRAM AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_link_options(sendbench_flags INTERFACE -fuse-ld=mold)
endif()

# sendbench_library(NAME [PUBLIC …] [PRIVATE …]): the library of this folder, all its .cpp files.
function(sendbench_library name)
  cmake_parse_arguments(ARG "" "" "PUBLIC;PRIVATE" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp
       ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
  set(compiled ${sources})
  list(FILTER compiled INCLUDE REGEX "\\.cpp$")
  if(compiled)
    add_library(sendbench_${name} ${sources})
    target_include_directories(sendbench_${name} PUBLIC ${PROJECT_SOURCE_DIR}/src ${PROJECT_SOURCE_DIR})
    target_link_libraries(sendbench_${name} PUBLIC sendbench_flags ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE})
    sendbench_precompile(sendbench_${name})
  else()
    add_library(sendbench_${name} INTERFACE)
    target_include_directories(sendbench_${name} INTERFACE ${PROJECT_SOURCE_DIR}/src ${PROJECT_SOURCE_DIR})
    target_link_libraries(sendbench_${name} INTERFACE sendbench_flags ${ARG_PUBLIC} ${ARG_PRIVATE})
  endif()
endfunction()

# sendbench_program(TARGET): a program that people start often. The loader looks for each of some thousand symbols in one
# library after the other, as they are named: those that hold the most come first.
function(sendbench_program target)
  if(CMAKE_SYSTEM_NAME STREQUAL "Linux" AND NOT SENDBENCH_SANITIZE)
    target_link_options(${target} PRIVATE LINKER:--push-state,--no-as-needed -lstdc++ $<TARGET_FILE:Qt6::Core>
                                          LINKER:--pop-state)
  endif()
endfunction()

# What every part of a test program is compiled with.
function(sendbench_test_target target)
  target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR}/tests ${PROJECT_SOURCE_DIR})
  target_link_libraries(${target} PUBLIC Qt6::Test sendbench_flags ${ARGN})
  target_compile_definitions(${target} PRIVATE SENDBENCH_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
                                               SENDBENCH_BINARY_DIR="${PROJECT_BINARY_DIR}")
  sendbench_precompile(${target})
endfunction()

# sendbench_tests(KIND [LINK …] [PREFIX …] [ENVIRONMENT …]): one program and one ctest entry for each tst_*.cpp here.
# Other .cpp files of the folder are helpers: a library that each is linked with.
function(sendbench_tests kind)
  cmake_parse_arguments(ARG "" "TIMEOUT" "LINK;PREFIX;ENVIRONMENT" ${ARGN})
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 300)
  endif()
  if(SENDBENCH_SANITIZE)
    math(EXPR ARG_TIMEOUT "${ARG_TIMEOUT} * ${sanitizer_slowness}")
  endif()
  file(GLOB tests CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/tst_*.cpp)
  file(GLOB helpers CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  set(library "")
  list(FILTER helpers EXCLUDE REGEX "/tst_[^/]*\\.cpp$")
  if(helpers)
    file(RELATIVE_PATH area ${PROJECT_SOURCE_DIR} ${CMAKE_CURRENT_SOURCE_DIR})
    string(MAKE_C_IDENTIFIER "${area}_helpers" library)
    add_library(${library} ${helpers})
    sendbench_test_target(${library} ${ARG_LINK})
  endif()
  foreach(test IN LISTS tests)
    get_filename_component(name ${test} NAME_WE)
    set(target ${kind}_${name})
    # A test includes its tst_….moc: one run of moc instead of all that AUTOMOC does for a target.
    set(moc ${CMAKE_CURRENT_BINARY_DIR}/${name}.moc)
    add_executable(${target} ${test} ${moc})
    qt6_generate_moc(${test} ${moc} TARGET ${target})
    set_target_properties(${target} PROPERTIES AUTOMOC OFF)
    target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
    sendbench_test_target(${target} ${library} ${ARG_LINK})
    add_test(NAME ${kind}.${name} COMMAND ${ARG_PREFIX} $<TARGET_FILE:${target}>)
    set_tests_properties(
      ${kind}.${name}
      PROPERTIES TIMEOUT ${ARG_TIMEOUT} LABELS ${kind} ENVIRONMENT
                 "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC;${sanitizer_environment};${ARG_ENVIRONMENT}")
  endforeach()
endfunction()
