// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "sampleform.h"

using namespace Qt::StringLiterals;

sendbench::forms::FormDescriptor sampleForm()
{
    const QByteArray json = R"({
      "id":"a.b","title":"Provider Configuration","name":"N","system":"s","fields":[
        {"key":"nickname","label":"Nickname","kind":"text","required":true,"maxLength":5},
        {"key":"number","label":"Mobile Number","kind":"phone"},
        {"key":"endpoint","label":"HTTP End Point","kind":"url"},
        {"key":"method","label":"Request Type","kind":"choice","initial":"POST",
         "choices":[{"value":"POST","label":"POST"}]},
        {"key":"basic","label":"Basic Authentication","kind":"group","children":[
          {"key":"user","label":"User name","kind":"text","required":true},
          {"key":"password","label":"Password","kind":"secret","required":true}]},
        {"key":"headers","label":"Headers","kind":"keyValues","presets":[
          {"id":"bearer","title":"8x8's guide","rows":[
            {"name":"Content-Type","value":"application/json"},
            {"name":"Authorization","value":"Bearer {{key}}","secret":true}]},
          {"id":"pair","title":"CleverTap's page","rows":[
            {"name":"user","value":""},{"name":"password","value":"","secret":true}]}]},
        {"key":"limit","label":"Maximum","kind":"integer","minimum":30,"maximum":1000},
        {"key":"default","label":"Default","kind":"flag"},
        {"key":"body","label":"Body","kind":"json"},
        {"key":"reply","label":"Reply","kind":"multiline"}]})";
    const auto parsed = sendbench::forms::parseDescriptor(json, u"sample"_s);
    return parsed ? *parsed : sendbench::forms::FormDescriptor();
}
