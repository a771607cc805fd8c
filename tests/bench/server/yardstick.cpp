// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "bench/server/yardstick.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>

#include <thread>

namespace
{

namespace http = boost::beast::http;
using boost::asio::ip::tcp;

class Session : public std::enable_shared_from_this<Session>
{
public:
    explicit Session(tcp::socket socket)
        : m_socket(std::move(socket))
    {
        m_socket.set_option(tcp::no_delay(true));
    }

    void read()
    {
        m_request = {};
        http::async_read(m_socket, m_buffer, m_request,
                         [self = shared_from_this()](boost::system::error_code error, std::size_t) {
                             if (!error)
                                 self->write();
                         });
    }

private:
    void write()
    {
        m_answer = {http::status::ok, 11};
        m_answer.set(http::field::content_type, "application/json");
        m_answer.body() = "{\"status\":\"success\"}";
        m_answer.prepare_payload();
        http::async_write(
            m_socket, m_answer,
            [self = shared_from_this()](boost::system::error_code error, std::size_t) {
                if (!error)
                    self->read();
            });
    }

    tcp::socket m_socket;
    boost::beast::flat_buffer m_buffer;
    http::request<http::string_body> m_request;
    http::response<http::string_body> m_answer;
};

} // namespace

struct Yardstick::Private {
    Private()
        : acceptor(io, {boost::asio::ip::address_v4::loopback(), 0})
    {
        accept();
        thread = std::thread([this] { io.run(); });
    }

    void accept()
    {
        acceptor.async_accept([this](boost::system::error_code error, tcp::socket socket) {
            if (error)
                return;
            std::make_shared<Session>(std::move(socket))->read();
            accept();
        });
    }

    boost::asio::io_context io{1};
    tcp::acceptor acceptor;
    std::thread thread;
};

Yardstick::Yardstick()
    : d(std::make_unique<Private>())
{
}

Yardstick::~Yardstick()
{
    d->io.stop();
    d->thread.join();
}

std::uint16_t Yardstick::port() const
{
    return d->acceptor.local_endpoint().port();
}
