// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "testcertificates.h"

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <memory>

namespace
{

template <auto Free>
struct Freed {
    template <typename T>
    void operator()(T *what) const
    {
        Free(what);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Cert = std::unique_ptr<X509, Freed<X509_free>>;
using Bio = std::unique_ptr<BIO, Freed<BIO_free>>;

QByteArray content(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return {data, size};
}

QByteArray pem(EVP_PKEY *key)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr);
    return content(bio.get());
}

QByteArray pem(X509 *certificate)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(bio.get(), certificate);
    return content(bio.get());
}

Key readKey(const QByteArray &text)
{
    const Bio bio(BIO_new_mem_buf(text.constData(), static_cast<int>(text.size())));
    return Key(PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr));
}

Cert readCertificate(const QByteArray &text)
{
    const Bio bio(BIO_new_mem_buf(text.constData(), static_cast<int>(text.size())));
    return Cert(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
}

void extend(X509 *certificate, X509 *issuer, int what, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, what, value.constData());
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

} // namespace

TestIdentity makeIdentity(const TestCertificate &wanted, const TestIdentity *issuer)
{
    static long serial = 1000;
    const Key key(EVP_EC_gen("P-256"));
    const Cert made(X509_new());
    X509 *x509 = made.get();
    X509_set_version(x509, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(x509), ++serial);
    X509_gmtime_adj(X509_getm_notBefore(x509), wanted.validFromDays * 86400L);
    X509_gmtime_adj(X509_getm_notAfter(x509), wanted.validToDays * 86400L);
    X509_set_pubkey(x509, key.get());
    X509_NAME_add_entry_by_txt(X509_get_subject_name(x509), "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char *>(wanted.commonName.data()),
                               static_cast<int>(wanted.commonName.size()), -1, 0);
    const Cert above = issuer ? readCertificate(issuer->chain.first().toPem()) : nullptr;
    const Key signer = readKey(issuer ? issuer->keyPem : pem(key.get()));
    X509 *from = above ? above.get() : x509;
    X509_set_issuer_name(x509, X509_get_subject_name(from));
    extend(x509, from, NID_basic_constraints, wanted.authority ? "critical,CA:TRUE" : "CA:FALSE");
    if (!wanted.authority)
        extend(x509, from, NID_subject_alt_name, wanted.alternativeNames);
    X509_sign(x509, signer.get(), EVP_sha256());

    TestIdentity identity;
    identity.keyPem = pem(key.get());
    identity.key = QSslKey(identity.keyPem, QSsl::Ec);
    identity.chain = {QSslCertificate(pem(x509))};
    if (issuer)
        identity.chain += issuer->chain;
    return identity;
}
