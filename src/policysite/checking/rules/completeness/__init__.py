"""What GDPR Articles 12 to 14, 21 and 22 require a policy to say."""
